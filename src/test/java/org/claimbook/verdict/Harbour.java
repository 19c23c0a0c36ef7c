package org.claimbook.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.write.ImportProgress;

/** The steps of a story, each time under another name, because the store of the tests never forgets. */
public final class Harbour {
    private static final Path STEPS = Path.of("src/test/resources/verdict");

    private final FactFiles files;
    private final String name;

    /** @param name what the topic is called, and its claim begins with */
    public Harbour(FactFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    public String claim() {
        return name + "-was-shut";
    }

    /** @param step name of the file, "1-published" */
    public void reach(String step) {
        try {
            String facts = Files.readString(STEPS.resolve(step + ".yaml")).replace("harbour", name);
            Path file = Files.createTempFile(name, ".yaml");
            Files.writeString(file, facts);
            files.importFiles(List.of(file), ImportProgress.NONE);
            Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
