package dev.docket.sandbox;

/** A request refused the way Discord refuses it: HTTP status, Discord's own code, and a message. */
final class ApiError extends RuntimeException {

  private final int status;
  private final int code;

  ApiError(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  Answer answer() {
    return Answer.error(status, code, String.valueOf(getMessage()));
  }

  static ApiError unknown(Unknown thing) {
    return new ApiError(404, thing.code, thing.words);
  }

  static ApiError missingPermissions() {
    return new ApiError(403, 50013, "Missing Permissions");
  }

  static ApiError missingAccess() {
    return new ApiError(403, 50001, "Missing Access");
  }

  static ApiError invalidForm(String detail) {
    return new ApiError(400, 50035, "Invalid Form Body: " + detail);
  }

  static ApiError invalidJson() {
    return new ApiError(400, 50109, "The request body contains invalid JSON.");
  }

  static ApiError unauthorized() {
    return new ApiError(401, 0, "401: Unauthorized");
  }

  enum Unknown {
    ROUTE(0, "404: Not Found"),
    CHANNEL(10003, "Unknown Channel"),
    GUILD(10004, "Unknown Guild"),
    MEMBER(10007, "Unknown Member"),
    MESSAGE(10008, "Unknown Message"),
    ROLE(10011, "Unknown Role"),
    EMOJI(10014, "Unknown Emoji"),
    USER(10013, "Unknown User"),
    WEBHOOK(10015, "Unknown Webhook"),
    BAN(10026, "Unknown Ban"),
    INTERACTION(10062, "Unknown interaction"),
    COMMAND(10063, "Unknown application command");

    private final int code;
    private final String words;

    Unknown(int code, String words) {
      this.code = code;
      this.words = words;
    }
  }
}
