package dev.docket.levels.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Under revision 1 only messages earned XP, on a guild's first board and on Docket's own terms;
 * revision 2 says so.
 */
final class XpAwardedV1ToV2 extends SingleEventUpcaster {

  private static final SimpleSerializedType FROM =
      new SimpleSerializedType("level.xp-awarded", "1");
  private static final SimpleSerializedType TO = new SimpleSerializedType("level.xp-awarded", "2");

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(FROM);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(TO, JsonNode.class, XpAwardedV1ToV2::lift);
  }

  private static JsonNode lift(JsonNode payload) {
    var lifted = (ObjectNode) payload.deepCopy();
    lifted.put("source", "MESSAGE");
    lifted.put("units", 1);
    lifted.put("board", 0);
    lifted.put("terms", 0);
    return lifted;
  }
}
