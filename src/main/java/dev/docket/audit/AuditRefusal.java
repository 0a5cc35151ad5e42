package dev.docket.audit;

import dev.docket.kernel.Refusal;

/** Why an act without a case was refused. */
public enum AuditRefusal implements Refusal {
  MISSING_PERMISSION,
  /** No message of the channel is meant. */
  NOTHING_TO_PURGE,
  /** Discord shows Docket no texts, so none can be searched. */
  TEXTS_WITHHELD,
  /** The channel is not there for whoever asked. */
  UNKNOWN_CHANNEL,
  /** Details: the seconds. */
  SLOWMODE_UNCHANGED,
  REPORT_IS_ABOUT_YOU,
  REPORT_IS_ABOUT_DOCKET,
  /** Details: how many are allowed, in how many minutes. */
  TOO_MANY_REPORTS,
  UNKNOWN_ACT,
  /** What became of the act is recorded already. */
  ACT_SETTLED
}
