package org.claimbook.claim.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.write.FactFile;

/**
 * What fact files say, read and checked as an import does it, but without a store.
 *
 * @param speakers all that is named in the files
 * @param claims all claims of the files, whatever their status; they have no change number
 */
public record FactSheet(List<Speaker> speakers, List<Claim> claims) {
    public FactSheet {
        speakers = List.copyOf(speakers);
        claims = List.copyOf(claims);
    }

    /**
     * Reads files that belong together.
     *
     * @param files content of each file, by the name under which problems are reported
     * @throws InvalidFactsException naming everything that is wrong
     */
    public static FactSheet read(Map<String, byte[]> files) {
        FactSchema schema = new FactSchema();
        List<FactTree> trees = new ArrayList<>();
        files.forEach((name, content) -> trees.add(FactTreeReader.read(name, content)));
        trees.forEach(schema::check);
        new FactChecks(trees).checkReferences(Set.of(), Set.of());
        List<FactProblem> problems = trees.stream()
                .flatMap(tree -> tree.problems().byLine().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems);
        }
        return of(trees.stream().map(FactFileReader::read).toList());
    }

    private static FactSheet of(List<FactFile> files) {
        Map<String, Speaker> speakers = new HashMap<>();
        Map<String, Source> sources = new HashMap<>();
        files.forEach(file -> file.speakers().forEach(speaker -> speakers.put(speaker.slug(), speaker)));
        files.forEach(file -> file.sources().forEach(source -> sources.put(source.slug(), source)));
        List<Claim> claims = files.stream()
                .flatMap(file -> file.claims().stream()
                        .map(claim -> claim.toClaim(slug -> file.topics().getFirst(), speakers::get, sources::get)))
                .toList();
        return new FactSheet(List.copyOf(speakers.values()), claims);
    }
}
