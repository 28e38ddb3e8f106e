package org.trutina.assessment.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.trutina.assessment.access.AccessDeeds.Deed;
import org.trutina.assessment.access.Realm.Creation;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;

/** The people of the caller's authority. Whoever is of another one does not exist here. */
@ApplicationScoped
class Members {

  private static final int PORTION = 100;

  private final Realm realm;
  private final AccessDeeds deeds;
  private final Caller caller;

  Members(Realm realm, AccessDeeds deeds, Caller caller) {
    this.realm = realm;
    this.deeds = deeds;
    this.caller = caller;
  }

  /** A page of members by their names. */
  Page<Member> list(PageRequest page) {
    int limit = page.limit();
    String after = page.after();
    String authority = caller.authority();
    return Page.by(
        Member::userName,
        realm.ask(
            trutina ->
                people(trutina, authority).stream()
                    .filter(user -> user.getUsername().compareTo(after) > 0)
                    .sorted(Comparator.comparing(UserRepresentation::getUsername))
                    .limit(limit + 1L)
                    .map(user -> member(trutina, user))
                    .toList()),
        limit);
  }

  /** All of them: Keycloak pages by position, where a page can lose somebody to the one before. */
  private static List<UserRepresentation> people(RealmResource trutina, String authority) {
    var people = new ArrayList<UserRepresentation>();
    String query = Member.AUTHORITY + ":" + authority;
    List<UserRepresentation> portion = List.of();
    for (int first = 0; first == 0 || portion.size() == PORTION; first += PORTION) {
      portion = trutina.users().searchByAttributes(first, PORTION, null, false, query);
      portion.stream().filter(user -> Member.isOf(authority, user)).forEach(people::add);
    }
    return people;
  }

  private static Member member(RealmResource trutina, UserRepresentation user) {
    return Member.of(user, names(rolesOf(trutina, user.getId()).listAll()));
  }

  private static RoleScopeResource rolesOf(RealmResource trutina, String user) {
    return trutina.users().get(user).roles().realmLevel();
  }

  private static List<String> names(List<RoleRepresentation> roles) {
    return roles.stream().map(RoleRepresentation::getName).toList();
  }

  /**
   * Makes a user who must choose a password at the first sign-in.
   *
   * @param roles what {@link #granted} has let pass
   */
  Member invite(Person person, List<String> roles, String oneTimePassword) {
    String authority = caller.authority();
    return deeds.perform(
        Deed.INVITATION,
        person.userName(),
        null,
        new Member.Access(true, roles),
        () -> {
          String id =
              switch (realm.create(
                  trutina -> trutina.users().create(user(person, authority, oneTimePassword)))) {
                case Creation.Created(String created) -> created;
                case Creation.Refused(Realm.Refusal refusal) -> throw refused(refusal);
              };
          try {
            realm.tell(trutina -> add(rolesOf(trutina, id), roles));
          } catch (RuntimeException e) {
            // Without roles nobody is invited; the next try finds the name free.
            realm.tell(trutina -> trutina.users().delete(id).close());
            throw e;
          }
          return realm.ask(trutina -> member(trutina, trutina.users().get(id).toRepresentation()));
        });
  }

  private static UserRepresentation user(Person person, String authority, String password) {
    var credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(true);
    var user = new UserRepresentation();
    user.setUsername(person.userName());
    user.setEmail(person.email());
    user.setFirstName(person.givenName());
    user.setLastName(person.familyName());
    user.setEnabled(true);
    user.setAttributes(Map.of(Member.AUTHORITY, List.of(authority)));
    user.setRequiredActions(List.of(Member.NEW_PASSWORD));
    user.setCredentials(List.of(credential));
    return user;
  }

  private static RuntimeException refused(Realm.Refusal refusal) {
    if (refusal.taken()) {
      return Problem.conflict(
          "user-exists", "The user name or the e-mail address is taken; use another one.");
    }
    String pointer =
        switch (refusal.field()) {
          case "username" -> "/userName";
          case "email" -> "/email";
          case "firstName" -> "/givenName";
          case "lastName" -> "/familyName";
          default -> "";
        };
    return Problem.invalid(
        "invalid-person",
        pointer,
        (pointer.isEmpty() ? "Something of this" : pointer)
            + " is not taken; leave out signs that stand in no name, such as < > & ; or quotes.");
  }

  /** Changes what a member may do; for everybody but oneself. */
  Member change(String id, Member.Access wanted) {
    String authority = caller.authority();
    UserRepresentation user =
        realm
            .find(trutina -> trutina.users().get(id).toRepresentation())
            .filter(found -> Member.isOf(authority, found))
            .orElseThrow(() -> Problem.unknown("member", id));
    // So an authority always keeps an administrator, and nobody makes an officer of oneself.
    if (user.getUsername().equals(caller.name())) {
      throw Problem.conflict(
          "own-access", "Another administrator changes your own access; nobody does it alone.");
    }
    Member now = realm.ask(trutina -> member(trutina, user));
    if (now.access().equals(wanted)) {
      return now;
    }
    return deeds.perform(
        Deed.CHANGE,
        now.userName(),
        now.access(),
        wanted,
        () ->
            realm.ask(
                trutina -> {
                  apply(trutina, user, now.roles(), wanted);
                  return member(trutina, trutina.users().get(id).toRepresentation());
                }));
  }

  /** First what takes away, so that breaking off leaves less and not more. */
  private static void apply(
      RealmResource trutina, UserRepresentation user, List<String> now, Member.Access wanted) {
    RoleScopeResource roles = rolesOf(trutina, user.getId());
    List<RoleRepresentation> taken =
        roles.listAll().stream()
            .filter(role -> now.contains(role.getName()))
            .filter(role -> !wanted.roles().contains(role.getName()))
            .toList();
    if (!taken.isEmpty()) {
      roles.remove(taken);
    }
    if (user.isEnabled() != wanted.enabled()) {
      user.setEnabled(wanted.enabled());
      trutina.users().get(user.getId()).update(user);
    }
    if (!wanted.enabled()) {
      // Ends the sessions too, the portal's by back-channel logout.
      trutina.users().get(user.getId()).logout();
    }
    add(roles, wanted.roles().stream().filter(Predicate.not(now::contains)).toList());
  }

  private static void add(RoleScopeResource roles, List<String> names) {
    List<RoleRepresentation> added = names.stream().map(name -> Realm.role(roles, name)).toList();
    if (!added.isEmpty()) {
      roles.add(added);
    }
  }

  /**
   * The roles that were asked for, in their order.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for one that is not the administrator's
   *     to give
   */
  static List<String> granted(List<String> asked) {
    for (int i = 0; i < asked.size(); i++) {
      if (!Member.ROLES.contains(asked.get(i))) {
        throw Problem.invalid(
            "unknown-role",
            "/roles/" + i,
            "Use roles of a contracting authority: "
                + String.join(", ", Member.ROLES)
                + ". Others are given by the operator of the realm.");
      }
    }
    return Member.ROLES.stream().filter(asked::contains).toList();
  }

  /** Who is invited. */
  record Person(String userName, String email, String givenName, String familyName) {}
}
