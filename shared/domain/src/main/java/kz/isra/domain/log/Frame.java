package kz.isra.domain.log;

/**
 * A block together with its bytes, which are the same in the store, on sockets and over HTTP.
 *
 * @param bytes UTF-8 JSON {@code {"t":"block","s":session,"n":number,"events":[…]}}; not copied
 */
public record Frame(Block block, byte[] bytes) {}
