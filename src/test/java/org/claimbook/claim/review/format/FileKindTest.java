package org.claimbook.claim.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {
    private static final Path FOLDER = Path.of("src/test/resources/claimreview");

    @TempDir
    Path folder;

    @Test
    void tellsWhatAFileIs() throws IOException {
        assertThat(FileKind.of(FOLDER.resolve("one.json"))).isEqualTo(FileKind.JSON);
        assertThat(FileKind.of(FOLDER.resolve("array.json"))).isEqualTo(FileKind.JSON);
        assertThat(FileKind.of(FOLDER.resolve("feed.json"))).isEqualTo(FileKind.JSON);
        assertThat(FileKind.of(FOLDER.resolve("page.html"))).isEqualTo(FileKind.HTML);
        assertThat(FileKind.of(FOLDER.resolve("lines.ndjson"))).isEqualTo(FileKind.NDJSON);
        assertThat(FileKind.of(FOLDER.resolve("table.csv"))).isEqualTo(FileKind.CSV);
        assertThat(FileKind.of(Path.of("src/main/resources/facts/putin-residence.yaml")))
                .isEqualTo(FileKind.FACTS);
        assertThat(kind("{\"topic\": {\"slug\": \"a\", \"title\": \"A\"}}")).isEqualTo(FileKind.FACTS);
        assertThat(kind("{topic: {slug: a, title: A}}")).isEqualTo(FileKind.FACTS);
        assertThat(kind("{\"@type\": \"ClaimReview\"}\n{\"@type\": \"ClaimReview\"}\n"))
                .isEqualTo(FileKind.NDJSON);
        assertThat(FileKind.of(FOLDER.resolve("field/other-formats/search.json")))
                .isEqualTo(FileKind.JSON);
        assertThat(FileKind.of(FOLDER.resolve("field/scripts-and-encodings/utf16.csv")))
                .isEqualTo(FileKind.CSV);
        assertThat(FileKind.of(FOLDER.resolve("field/scripts-and-encodings/title-rows.csv")))
                .isEqualTo(FileKind.CSV);
        assertThat(kind("{\"claims\": [{\"slug\": \"a\", \"statements\": [{\"claimReview\": 1}]}]}"))
                .isEqualTo(FileKind.FACTS);
        assertThat(kind("claim: url\nnothing: of a table")).isEqualTo(FileKind.FACTS);
    }

    private FileKind kind(String content) throws IOException {
        return FileKind.of(Files.writeString(folder.resolve("file"), content));
    }
}
