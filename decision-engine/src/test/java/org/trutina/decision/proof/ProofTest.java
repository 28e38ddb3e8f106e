package org.trutina.decision.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

  private static final int MOST = 70;

  private static byte[] entry(int i) {
    return ("entry " + i).getBytes(StandardCharsets.UTF_8);
  }

  /** RFC 9162, section 2.1.1, word for word, on all entries: the reference. */
  private static byte[] reference(List<byte[]> entries) {
    int n = entries.size();
    if (n == 0) {
      return MerkleTree.sha256().digest();
    }
    if (n == 1) {
      return MerkleTree.leaf(entries.getFirst());
    }
    int k = Integer.highestOneBit(n - 1);
    return MerkleTree.node(reference(entries.subList(0, k)), reference(entries.subList(k, n)));
  }

  private static List<byte[]> entries(int size) {
    return IntStream.range(0, size).mapToObj(ProofTest::entry).toList();
  }

  /** A log of some entries, appended one by one. */
  private static final class Log {
    final Frontier frontier = new Frontier(0, new byte[0]);
    final Map<List<Long>, byte[]> nodes = new HashMap<>();
    final MerkleTree tree =
        new MerkleTree(
            (level, index) ->
                Objects.requireNonNull(nodes.get(List.of((long) level, index)), "not complete"));

    Log(int size) {
      for (int i = 0; i < size; i++) {
        frontier.append(
            MerkleTree.leaf(entry(i)),
            (level, index, hash) -> nodes.put(List.of((long) level, index), hash));
      }
    }
  }

  /** The eight entries with which Certificate Transparency's implementations test themselves. */
  @ParameterizedTest
  @CsvSource({
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  })
  void roots_are_those_of_certificate_transparency(int size, String root) {
    List<byte[]> entries =
        List.of(
                "",
                "00",
                "10",
                "2021",
                "3031",
                "40414243",
                "5051525354555657",
                "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();
    var frontier = new Frontier(0, new byte[0]);
    entries
        .subList(0, size)
        .forEach(entry -> frontier.append(MerkleTree.leaf(entry), (level, index, hash) -> {}));
    assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(root);
    assertThat(reference(entries.subList(0, size))).isEqualTo(frontier.root());
  }

  @Test
  void every_size_has_the_root_of_the_definition() {
    var log = new Log(MOST);
    for (int size = 0; size <= MOST; size++) {
      byte[] expected = reference(entries(size));
      assertThat(log.tree.root(size)).isEqualTo(expected);
      assertThat(new Log(size).frontier.root()).isEqualTo(expected);
    }
  }

  @Test
  void every_entry_is_proven_in_every_size_and_nothing_else_is() {
    var log = new Log(MOST);
    for (int size = 1; size <= MOST; size++) {
      byte[] root = log.tree.root(size);
      for (int index = 0; index < size; index++) {
        List<byte[]> path = log.tree.inclusion(index, size);
        byte[] leaf = MerkleTree.leaf(entry(index));
        assertThat(Proof.included(leaf, index, size, path, root)).isTrue();
        assertThat(Proof.included(MerkleTree.leaf(entry(index + 1)), index, size, path, root))
            .isFalse();
        assertThat(Proof.included(leaf, (index + 1) % size, size, path, root)).isEqualTo(size == 1);
        for (int step = 0; step < path.size(); step++) {
          assertThat(Proof.included(leaf, index, size, bent(path, step), root)).isFalse();
        }
        assertThat(Proof.included(leaf, index, size, longer(path), root)).isFalse();
      }
    }
  }

  @Test
  void every_growth_is_proven_and_no_other_history_is() {
    var log = new Log(MOST);
    for (int to = 1; to <= MOST; to++) {
      byte[] later = log.tree.root(to);
      for (int from = 1; from <= to; from++) {
        byte[] earlier = log.tree.root(from);
        List<byte[]> path = log.tree.consistency(from, to);
        assertThat(Proof.consistent(from, earlier, to, later, path)).isTrue();
        byte[] other = earlier.clone();
        other[0] ^= 1;
        assertThat(Proof.consistent(from, other, to, later, path)).isFalse();
        for (int step = 0; step < path.size(); step++) {
          assertThat(Proof.consistent(from, earlier, to, later, bent(path, step))).isFalse();
        }
        assertThat(Proof.consistent(from, earlier, to, later, longer(path))).isFalse();
      }
    }
  }

  @Test
  void a_log_goes_on_from_what_is_remembered_of_it() {
    var whole = new Log(MOST);
    for (int size = 0; size < MOST; size++) {
      var first = new Log(size);
      var resumed = new Frontier(size, first.frontier.peaks());
      for (int i = size; i < MOST; i++) {
        resumed.append(MerkleTree.leaf(entry(i)), (level, index, hash) -> {});
      }
      assertThat(resumed.root()).isEqualTo(whole.frontier.root());
    }
  }

  private static List<byte[]> bent(List<byte[]> path, int step) {
    var bent = new ArrayList<>(path);
    byte[] hash = path.get(step).clone();
    hash[step % hash.length] ^= 64;
    bent.set(step, hash);
    return bent;
  }

  private static List<byte[]> longer(List<byte[]> path) {
    var longer = new ArrayList<>(path);
    longer.add(new byte[32]);
    return longer;
  }

  private static KeyPair key(int seed) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return LogKey.of(bytes);
  }

  @Test
  void a_key_is_that_of_rfc_8032() {
    byte[] seed =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    assertThat(HexFormat.of().formatHex(LogKey.of(seed).getPublic().getEncoded()))
        .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  @Test
  void a_checkpoint_is_read_by_who_has_the_key() throws Checkpoint.Refused {
    KeyPair pair = key(7);
    var checkpoint = new Checkpoint("trutina/musterhafen", 3, new Log(3).frontier.root());
    String note = checkpoint.sign("trutina", pair.getPrivate(), pair.getPublic());
    assertThat(note).startsWith("trutina/musterhafen\n3\n").contains("\n\n\u2014 trutina ");
    assertThat(Checkpoint.verify(note, "trutina", LogKey.decode(LogKey.encode(pair.getPublic()))))
        .isEqualTo(checkpoint);
  }

  @Test
  void a_checkpoint_that_was_touched_is_refused() {
    KeyPair pair = key(7);
    String note =
        new Checkpoint("trutina/musterhafen", 3, new Log(3).frontier.root())
            .sign("trutina", pair.getPrivate(), pair.getPublic());
    assertThatThrownBy(() -> Checkpoint.verify(note, "trutina", key(8).getPublic()))
        .isInstanceOf(Checkpoint.Refused.class);
    for (int i = 0; i < note.length() - 1; i++) {
      char other = note.charAt(i) == 'A' ? 'B' : 'A';
      String touched = note.substring(0, i) + other + note.substring(i + 1);
      assertThatThrownBy(() -> Checkpoint.verify(touched, "trutina", pair.getPublic()))
          .as("character %d", i)
          .isInstanceOf(Checkpoint.Refused.class);
    }
  }
}
