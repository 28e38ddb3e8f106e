package org.trutina.assessment.procurement;

import static org.trutina.assessment.procurement.State.AWARDED;
import static org.trutina.assessment.procurement.State.CANCELLED;
import static org.trutina.assessment.procurement.State.CONTRACTED;
import static org.trutina.assessment.procurement.State.DIVIDED;
import static org.trutina.assessment.procurement.State.DRAFT;
import static org.trutina.assessment.procurement.State.EVALUATED;
import static org.trutina.assessment.procurement.State.OPENED;
import static org.trutina.assessment.procurement.State.PROPOSED;
import static org.trutina.assessment.procurement.State.PUBLISHED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Role;

/**
 * Everything that can be done to a procurement: by whom, in which states, and which state follows.
 * What is not in this table is refused; the tests try it all.
 */
public enum Step {
  /** Change the draft. */
  EDIT(Role.OFFICER, "procurement-edited", null, DRAFT),
  /** Publish; not by an author. Criteria are frozen from here on. */
  PUBLISH(Role.APPROVER, "procurement-published", PUBLISHED, DRAFT),
  /** Propose a new version after publication, with reasons. */
  PROPOSE_CORRIGENDUM(Role.OFFICER, "corrigendum-proposed", null, PUBLISHED),
  /** Publish the new version; not by who proposed it. */
  PUBLISH_CORRIGENDUM(Role.APPROVER, "corrigendum-published", null, PUBLISHED),
  /** Seal an offer that has come in; before the deadline only, like the following four. */
  REGISTER_OFFER(Role.OFFICER, "offer-registered", null, PUBLISHED),
  /** Put another in the place of a sealed offer. */
  REPLACE_OFFER(Role.OFFICER, "offer-replaced", null, PUBLISHED),
  /** Take a sealed offer back; nobody will read it. */
  WITHDRAW_OFFER(Role.OFFICER, "offer-withdrawn", null, PUBLISHED),
  /** Seal a file with an offer. */
  ATTACH_EVIDENCE(Role.OFFICER, "evidence-attached", null, PUBLISHED),
  /** Take a sealed file back. */
  REMOVE_EVIDENCE(Role.OFFICER, "evidence-removed", null, PUBLISHED),
  /** Ask for the opening, once offers are in. */
  REQUEST_OPENING(Set.of(Role.OFFICER, Role.APPROVER), "opening-requested", null, PUBLISHED),
  /**
   * Open, once the time has come; not by who asked for it. With lots, the procurement is divided
   * into one for each.
   */
  OPEN(Role.APPROVER, "offers-opened", OPENED, PUBLISHED),
  /** Read offers that were opened. */
  READ_OFFER(
      Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR),
      "offer-read",
      null,
      OPENED,
      DIVIDED,
      EVALUATED,
      PROPOSED,
      AWARDED,
      CONTRACTED,
      CANCELLED),
  /** Take away a file of an offer that was opened. */
  READ_EVIDENCE(
      Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR),
      "evidence-read",
      null,
      OPENED,
      DIVIDED,
      EVALUATED,
      PROPOSED,
      AWARDED,
      CONTRACTED,
      CANCELLED),
  /** Register an option for a survey of the market. Offers come in sealed. */
  ADD_OPTION(Role.OFFICER, "option-added", null, DRAFT),
  /** Assess the options. */
  ASSESS(Role.OFFICER, "assessed", null, DRAFT, OPENED, EVALUATED, PROPOSED, AWARDED, CONTRACTED),
  /** Invite an officer to judge what no fact shows; by who prepares the procurement. */
  INVITE_EVALUATOR(Role.OFFICER, "evaluator-invited", null, DRAFT, PUBLISHED, OPENED),
  /** Declare interests, once it is known who offers; by who is invited. */
  DECLARE_INTERESTS(Role.OFFICER, "interests-declared", null, OPENED),
  /** Score options, each evaluator alone. */
  SCORE(Role.OFFICER, "options-scored", null, OPENED),
  /** Go on without the scores that one evaluator owes; by who prepares the procurement. */
  CLOSE_SCORING(Role.OFFICER, "missing-scores-closed", null, OPENED),
  /** Put the panel's agreement down, once all scores are known. */
  PROPOSE_CONSENSUS(Role.OFFICER, "consensus-proposed", null, OPENED),
  /** Confirm it; not by who put it down. */
  CONFIRM_CONSENSUS(Role.OFFICER, "consensus-confirmed", null, OPENED),
  /** Close the evaluation on the latest assessment; again, when facts have overtaken it. */
  EVALUATE(Role.OFFICER, "evaluated", EVALUATED, OPENED, EVALUATED),
  /** Prepare the award. */
  PROPOSE_AWARD(Role.OFFICER, "award-proposed", PROPOSED, EVALUATED),
  /** Send it back, with reasons. */
  RETURN_AWARD(Role.APPROVER, "award-returned", EVALUATED, PROPOSED),
  /** Sign the award; not by who prepared it. The standstill period begins. */
  SIGN_AWARD(Role.APPROVER, "award-signed", AWARDED, PROPOSED),
  /** Conclude the contract, after the standstill period. */
  CONTRACT(Role.APPROVER, "contract-concluded", CONTRACTED, AWARDED),
  /** End it without a contract, with reasons. */
  CANCEL(
      Role.APPROVER,
      "procurement-cancelled",
      CANCELLED,
      DRAFT,
      PUBLISHED,
      OPENED,
      EVALUATED,
      PROPOSED,
      AWARDED);

  private final Set<String> roles;
  private final String deed;
  private final @Nullable State next;
  private final Set<State> from;

  Step(String role, String deed, @Nullable State next, State first, State... more) {
    this(Set.of(role), deed, next, first, more);
  }

  Step(Set<String> roles, String deed, @Nullable State next, State first, State... more) {
    this.roles = roles;
    this.deed = deed;
    this.next = next;
    this.from = EnumSet.of(first, more);
  }

  /** The roles that may take it. */
  public Set<String> roles() {
    return roles;
  }

  /** How the audit log names it. */
  public String deed() {
    return deed;
  }

  public boolean allowedIn(State state) {
    return from.contains(state);
  }

  /** The states in which it may be taken. */
  public Set<State> from() {
    return EnumSet.copyOf(from);
  }

  State after(State state) {
    return next == null ? state : next;
  }
}
