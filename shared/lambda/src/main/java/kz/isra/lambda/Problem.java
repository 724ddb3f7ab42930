package kz.isra.lambda;

import java.util.Map;
import kz.isra.contract.ErrorCode;

/**
 * An answer that refuses, thrown only at the edge of a function. It becomes an RFC 9457 problem
 * with the status of its code.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Map<String, Object> members;
  private final ErrorCode code;

  public Problem(ErrorCode code) {
    this(code, Map.of());
  }

  /**
   * @param members further members of the problem, such as {@code neededTiyn}
   */
  public Problem(ErrorCode code, Map<String, ?> members) {
    super(code.name(), null, false, false);
    this.code = code;
    this.members = Map.copyOf(members);
  }

  public ErrorCode code() {
    return code;
  }

  public Map<String, Object> members() {
    return members;
  }
}
