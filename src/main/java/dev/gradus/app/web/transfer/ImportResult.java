package dev.gradus.app.web.transfer;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did.
 *
 * @param added how many entries of each part of the export were added
 * @param kept how many were here already and stay as they are
 */
@Schema(name = "ImportResult")
public record ImportResult(Map<String, Integer> added, Map<String, Integer> kept) {}
