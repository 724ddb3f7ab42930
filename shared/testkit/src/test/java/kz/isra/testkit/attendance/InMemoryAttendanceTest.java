package kz.isra.testkit.attendance;

import kz.isra.domain.attendance.Attendance;

class InMemoryAttendanceTest extends AttendanceContractTest {
  private final Attendance attendance = new InMemoryAttendance();

  @Override
  protected Attendance attendance() {
    return attendance;
  }
}
