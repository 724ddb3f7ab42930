package kz.isra.domain.log;

import java.util.List;

/**
 * Writes events and blocks as JSON and reads them back.
 *
 * <p>An event is {@code {v,id,seq,offsetMs,at,type,actor:{id,role,name},payload}}, a frame {@code
 * {"t":"block","s":session,"n":number,"events":[event…]}}; other audiences than the public one are
 * named by {@code "a"}.
 */
public interface EventCodec {
  byte[] encode(Event event);

  /**
   * @throws IllegalArgumentException where it is not an event
   */
  Event decodeEvent(byte[] json);

  /**
   * Puts encoded events into the frame of a block.
   *
   * @param encoded the block's events, each as {@link #encode(Event)} wrote it
   */
  Frame frame(Block block, List<byte[]> encoded);

  default Frame frame(Block block) {
    return frame(block, block.events().stream().map(this::encode).toList());
  }

  /**
   * @throws IllegalArgumentException where it is not a frame of a block
   */
  Block decodeFrame(byte[] frame);
}
