/**
 * A DynamoDB for tests. A module that uses it depends on {@code isra-embedded} in test scope:
 *
 * <pre>{@code
 * <dependency>
 *   <groupId>kz.isra</groupId>
 *   <artifactId>isra-embedded</artifactId>
 *   <version>${project.version}</version>
 *   <scope>test</scope>
 * </dependency>
 * }</pre>
 *
 * <p>and writes tests, named {@code …IT}, as
 *
 * <pre>{@code
 * final class DynamoRoomsIT extends RoomsContractTest {
 *   private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();
 *
 *   Rooms rooms() {
 *     return new DynamoRooms(DYNAMO.client(), DYNAMO.table("Rooms"));
 *   }
 * }
 * }</pre>
 *
 * <p>The store is one per JVM and is never emptied: tests keep apart by fresh ids. {@code
 * -Daws.endpoint=http://…} takes a running server instead, with tables of names of their own.
 */
@NullMarked
package kz.isra.testkit.dynamodb;

import org.jspecify.annotations.NullMarked;
