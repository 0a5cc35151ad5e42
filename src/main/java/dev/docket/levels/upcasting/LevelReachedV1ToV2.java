package dev.docket.levels.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 did not say where a level was earned. */
final class LevelReachedV1ToV2 extends SingleEventUpcaster {

  private static final SimpleSerializedType FROM =
      new SimpleSerializedType("level.level-reached", "1");
  private static final SimpleSerializedType TO =
      new SimpleSerializedType("level.level-reached", "2");

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(FROM);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(TO, JsonNode.class, LevelReachedV1ToV2::lift);
  }

  private static JsonNode lift(JsonNode payload) {
    return ((ObjectNode) payload.deepCopy()).put("channelId", 0);
  }
}
