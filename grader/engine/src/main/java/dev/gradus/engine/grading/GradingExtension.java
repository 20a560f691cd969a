package dev.gradus.engine.grading;

import org.junit.jupiter.api.extension.Extension;

final class GradingExtension implements Extension {}
