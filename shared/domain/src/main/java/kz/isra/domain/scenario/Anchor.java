package kz.isra.domain.scenario;

/** A moment of the log and the moment of the video that belongs to it, in milliseconds. */
public record Anchor(long logMs, long videoMs) {}
