package dev.docket.sandbox;

/** The numbers of the gateway protocol: opcodes, and the codes with which it closes. */
final class Opcode {

  static final int HEARTBEAT = 1;
  static final int IDENTIFY = 2;
  static final int PRESENCE = 3;
  static final int VOICE_STATE = 4;
  static final int RESUME = 6;
  static final int REQUEST_MEMBERS = 8;
  static final int INVALID_SESSION = 9;
  static final int HELLO = 10;
  static final int HEARTBEAT_ACK = 11;

  static final int UNKNOWN_OPCODE = 4001;
  static final int DECODE_ERROR = 4002;
  static final int NOT_AUTHENTICATED = 4003;
  static final int AUTHENTICATION_FAILED = 4004;
  static final int ALREADY_AUTHENTICATED = 4005;
  static final int DISALLOWED_INTENTS = 4014;

  private Opcode() {}
}
