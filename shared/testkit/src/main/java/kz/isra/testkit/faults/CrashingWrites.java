package kz.isra.testkit.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * Counts the writes that go through the ports it wraps, and dies at one of them: before it takes
 * effect or after. From then on every call fails, as in a process that is gone.
 */
public final class CrashingWrites {
  private final Set<String> writes;
  private int seen;
  private int crashAt = Integer.MAX_VALUE;
  private boolean after;
  private boolean dead;

  /** The process is gone. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param writes names of the methods that write
   */
  public CrashingWrites(String... writes) {
    this.writes = Set.of(writes);
  }

  /**
   * Starts anew.
   *
   * @param number of the write to die at, from 1
   * @param afterEffect whether it takes effect before
   */
  public void crashAt(int number, boolean afterEffect) {
    seen = 0;
    crashAt = number;
    after = afterEffect;
    dead = false;
  }

  /** From now on nothing fails. */
  public void recover() {
    crashAt(Integer.MAX_VALUE, false);
  }

  /** How many writes there were since the last start. */
  public int seen() {
    return seen;
  }

  /** The port with its writes counted. */
  public <T> T wrap(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(real, method, arguments)));
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    if (dead) {
      throw new Crash();
    }
    boolean dying = writes.contains(method.getName()) && ++seen == crashAt;
    dead = dying;
    if (dying && !after) {
      throw new Crash();
    }
    try {
      Object result = method.invoke(real, arguments);
      if (dying) {
        throw new Crash();
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
