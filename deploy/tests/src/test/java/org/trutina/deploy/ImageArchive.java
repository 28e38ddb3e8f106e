package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image as an OCI archive: an image layout (version 1.0.0) in a tar. */
record ImageArchive(String name, Path file, Map<String, byte[]> content) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<ImageArchive> all() throws IOException {
    List<ImageArchive> archives = new ArrayList<>();
    for (String service : List.of("catalog-service", "assessment-service", "gateway")) {
      archives.add(read(service, Chart.DEPLOY.resolve("images/target/" + service + ".tar")));
    }
    return archives;
  }

  private static ImageArchive read(String name, Path file) throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    try (var tar = open(Files.newInputStream(file))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        content.put(entry.getName(), tar.readAllBytes());
      }
    }
    return new ImageArchive(name, file, content);
  }

  private static TarArchiveInputStream open(InputStream stream) {
    return new TarArchiveInputStream(new BufferedInputStream(stream));
  }

  JsonNode layout() throws IOException {
    return JSON.readTree(content.get("oci-layout"));
  }

  JsonNode index() throws IOException {
    return JSON.readTree(content.get("index.json"));
  }

  JsonNode manifest() throws IOException {
    return JSON.readTree(blob(index().at("/manifests/0/digest").asText()));
  }

  JsonNode configuration() throws IOException {
    return JSON.readTree(blob(manifest().at("/config/digest").asText()));
  }

  byte[] blob(String digest) {
    return content.get("blobs/" + digest.replace(':', '/'));
  }

  /** The files of all layers. */
  List<TarArchiveEntry> files() throws IOException {
    List<TarArchiveEntry> files = new ArrayList<>();
    for (JsonNode layer : manifest().at("/layers")) {
      var bytes = new ByteArrayInputStream(blob(layer.at("/digest").asText()));
      try (var tar = open(new GZIPInputStream(bytes))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          files.add(entry);
        }
      }
    }
    return files;
  }

  /** What is in it, by CycloneDX. */
  JsonNode list() throws IOException {
    return JSON.readTree(file.resolveSibling(name + ".cdx.json").toFile());
  }

  String digest() throws IOException {
    return Files.readString(file.resolveSibling(name + ".digest"));
  }

  @Override
  public String toString() {
    return name;
  }
}
