package kz.isra.adapter.dynamodb.attendance;

import kz.isra.domain.attendance.Attendance;
import kz.isra.testkit.attendance.AttendanceContractTest;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;

class DynamoAttendanceIT extends AttendanceContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Attendance attendance() {
    return new DynamoAttendance(DYNAMO.client(), DYNAMO.table("Attendance"));
  }
}
