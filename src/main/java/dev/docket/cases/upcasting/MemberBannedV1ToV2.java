package dev.docket.cases.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 kept Tux's whole days of deleted messages ({@code purgeDays}); Discord counts seconds,
 * and so does revision 2.
 */
final class MemberBannedV1ToV2 extends SingleEventUpcaster {

  private static final SimpleSerializedType FROM =
      new SimpleSerializedType("case.member-banned", "1");
  private static final SimpleSerializedType TO =
      new SimpleSerializedType("case.member-banned", "2");
  private static final int SECONDS_PER_DAY = 86_400;

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(FROM);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(TO, JsonNode.class, MemberBannedV1ToV2::lift);
  }

  private static JsonNode lift(JsonNode payload) {
    var lifted = (ObjectNode) payload.deepCopy();
    var days = lifted.remove("purgeDays");
    lifted.put("deleteMessageSeconds", (days == null ? 0 : days.asInt()) * SECONDS_PER_DAY);
    return lifted;
  }
}
