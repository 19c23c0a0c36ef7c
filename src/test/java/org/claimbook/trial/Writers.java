package org.claimbook.trial;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Editors who write one thing after another, all at the same time, one of whom imports reviews. */
final class Writers {
    private final Acknowledged acknowledged;
    private final Duration pause;
    private final AtomicInteger names = new AtomicInteger();
    private final List<String> cut = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean writing;

    /** @param pause between two things that one of them writes */
    Writers(Acknowledged acknowledged, Duration pause) {
        this.acknowledged = acknowledged;
        this.pause = pause;
    }

    /** Each writes until its line is cut, or all end. */
    void begin(String url, String key, int number) {
        writing = true;
        for (int i = 0; i < number; i++) {
            boolean imports = i == 0;
            threads.add(Thread.ofPlatform().daemon().start(() -> write(url, key, imports)));
        }
    }

    /** Has all stop after what they are at. */
    void end() {
        writing = false;
    }

    /** Waits until all have stopped. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    /** What was said where a line was cut before there was a reply. */
    List<String> cut() {
        return List.copyOf(cut);
    }

    private void write(String url, String key, boolean imports) {
        try (Editor editor = new Editor(url, key)) {
            while (writing) {
                if (imports) {
                    importOne(editor);
                } else {
                    writeOne(editor);
                }
                Thread.sleep(pause);
            }
        } catch (IOException e) {
            // whether that was done, nobody has said
            cut.add(Instant.now() + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void importOne(Editor editor) throws IOException, InterruptedException {
        String name = "review-" + names.incrementAndGet();
        acknowledged.imported(name, editor.post("/api/v1/imports", Editor.body("review", name)));
    }

    private void writeOne(Editor editor) throws IOException, InterruptedException {
        String name = "tower-" + names.incrementAndGet();
        for (String kind : new String[] {"topic", "speaker", "source"}) {
            acknowledged.name(kind, name, editor.name(kind, name));
        }
        acknowledged.claim(name, 1, editor.draft(name));
        acknowledged.published(name, 2, editor.publish(name));
        acknowledged.claim(name, 3, editor.assess(name));
    }
}
