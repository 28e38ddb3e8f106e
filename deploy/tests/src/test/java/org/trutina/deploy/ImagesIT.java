package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trutina.deploy.Pods.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The images that the build has just made, without an engine. */
@Tag("images")
class ImagesIT {

  private static final int ALL_WRITE = 0002;
  private static final int EXECUTE = 0111;
  private static final int SET_ID = 06000;

  private static List<ImageArchive> images;

  @BeforeAll
  static void read() throws IOException {
    images = ImageArchive.all();
  }

  static List<ImageArchive> images() {
    return images;
  }

  @ParameterizedTest
  @MethodSource("images")
  void it_is_an_oci_image_whose_parts_are_what_their_digests_say(ImageArchive image)
      throws Exception {
    assertThat(image.layout().at("/imageLayoutVersion").asText()).isEqualTo("1.0.0");
    JsonNode manifest = image.index().at("/manifests/0");
    assertThat(manifest.at("/mediaType").asText())
        .isEqualTo("application/vnd.oci.image.manifest.v1+json");
    assertThat(manifest.at("/digest").asText()).isEqualTo(image.digest());
    assertThat(image.manifest().at("/layers")).isNotEmpty();
    Stream.concat(
            Stream.of(manifest, image.manifest().at("/config")),
            stream(image.manifest().at("/layers")))
        .map(part -> part.at("/digest").asText())
        .forEach(digest -> assertThat(sha256(image.blob(digest))).isEqualTo(digest));
  }

  @ParameterizedTest
  @MethodSource("images")
  void it_runs_the_service_as_a_numeric_user_and_holds_no_setting(ImageArchive image)
      throws IOException {
    JsonNode configuration = image.configuration();
    assertThat(configuration.at("/config/User").asText()).isEqualTo("10001:10001");
    assertThat(configuration.at("/config/Entrypoint/0").asText()).isEqualTo("/opt/java/bin/java");
    assertThat(configuration.at("/config/Env")).isEmpty();
    assertThat(configuration.at("/config/Volumes")).isEmpty();
  }

  /** A layer says nothing of when and where it was made. */
  @ParameterizedTest
  @MethodSource("images")
  void all_times_and_owners_are_fixed(ImageArchive image) throws IOException {
    assertThat(image.configuration().at("/created").asText()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(image.files())
        .allMatch(file -> file.getLastModifiedTime().toMillis() <= 1000)
        .allMatch(file -> file.getLongUserId() == 0 && file.getLongGroupId() == 0);
  }

  @ParameterizedTest
  @MethodSource("images")
  void java_is_the_only_program(ImageArchive image) throws IOException {
    List<TarArchiveEntry> files = image.files();
    assertThat(files)
        .filteredOn(file -> file.isFile() && (file.getMode() & EXECUTE) != 0)
        .extracting(TarArchiveEntry::getName)
        .filteredOn(name -> !name.matches("(lib|lib64|usr/lib)/.*\\.so[.0-9]*"))
        .containsExactlyInAnyOrder("opt/java/bin/java", "opt/java/lib/jspawnhelper");
    assertThat(files)
        .extracting(file -> Path.of(file.getName()).getFileName().toString())
        .doesNotContain("sh", "bash", "dash", "busybox", "apt", "dpkg", "apk", "su", "sudo");
  }

  @ParameterizedTest
  @MethodSource("images")
  void nothing_but_tmp_can_be_written_and_nobody_becomes_somebody_else(ImageArchive image)
      throws IOException {
    assertThat(image.files())
        .filteredOn(file -> !file.isSymbolicLink() && (file.getMode() & ALL_WRITE) != 0)
        .extracting(TarArchiveEntry::getName)
        .containsExactly("tmp/");
    assertThat(image.files()).noneMatch(file -> (file.getMode() & SET_ID) != 0);
  }

  @ParameterizedTest
  @MethodSource("images")
  void its_list_names_it_and_every_library_in_it(ImageArchive image) throws IOException {
    JsonNode list = image.list();
    assertThat(list.at("/bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(list.at("/metadata/component/name").asText()).isEqualTo(image.name());
    assertThat(list.at("/metadata/component/version").asText()).isNotBlank();
    Set<String> listed =
        stream(list.at("/components"))
            .map(
                component ->
                    component.at("/group").asText()
                        + "."
                        + component.at("/name").asText()
                        + "-"
                        + component.at("/version").asText())
            .collect(Collectors.toSet());
    assertThat(image.files())
        .extracting(TarArchiveEntry::getName)
        .filteredOn(name -> name.matches("app/lib/.*\\.jar"))
        .hasSizeGreaterThan(100)
        .map(name -> Path.of(name).getFileName().toString().replaceAll("\\.jar$", ""))
        .allMatch(library -> listed.stream().anyMatch(library::startsWith));
  }

  /** For docs/footprint.md. */
  @Test
  void sizes() throws IOException {
    var sizes = new StringBuilder();
    for (ImageArchive image : images()) {
      long unpacked = image.files().stream().mapToLong(TarArchiveEntry::getSize).sum();
      sizes.append(
          "%s: archive %d MB, unpacked %d MB, %s%n"
              .formatted(image, Files.size(image.file()) >> 20, unpacked >> 20, image.digest()));
      assertThat(unpacked).as("%s", image).isLessThan(300L << 20);
    }
    Files.writeString(Path.of("target/images.txt"), sizes, StandardCharsets.UTF_8);
    System.out.print(sizes);
  }

  private static String sha256(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
