package dev.gradus.engine.compile;

/**
 * One compiled class: untrusted bytes, only ever given to a caged runner.
 *
 * @param binaryName as in {@code practice.MyMlp$Layer}
 */
public record ClassFile(String binaryName, byte[] bytes) {}
