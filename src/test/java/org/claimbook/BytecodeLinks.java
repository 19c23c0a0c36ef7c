package org.claimbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the classes of jars use of each other, as their constant pools say. A field or method that is used and not there
 * is an error of the JVM when it is first used, and of native-image at once.
 */
final class BytecodeLinks {
    private static final Set<String> WITH_ANY_DESCRIPTOR =
            Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private final Map<String, JarFile> jars = new HashMap<>();
    private final Map<String, Optional<Read>> classes = new HashMap<>();

    /** A class as others see it, and what it uses itself. */
    private record Read(Set<String> parents, Set<String> members, Set<String> classes, Set<Member> uses) {}

    /** A field or method: {@code name:descriptor} or {@code name(descriptor)}. */
    private record Member(String owner, String name) {}

    BytecodeLinks(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
            jar.versionedStream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .forEach(name -> jars.putIfAbsent(name, jar));
        }
    }

    /** The links to what is not there, {@code user -> owner.member}, in all that can be reached from the classes of a jar. */
    SortedSet<String> broken(Path roots) throws IOException {
        SortedSet<String> broken = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        try (JarFile jar = new JarFile(roots.toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .forEach(open::add);
        }
        while (!open.isEmpty()) {
            String name = open.poll();
            if (!seen.add(name) || !jars.containsKey(name + ".class")) {
                continue;
            }
            Read user = read(name).orElseThrow();
            open.addAll(user.classes());
            user.uses().stream()
                    .filter(used -> !isThere(used.owner(), used.name()))
                    .forEach(used -> broken.add(dotted(name) + " -> " + dotted(used.owner()) + "." + used.name()));
        }
        return broken;
    }

    /** Classes that are not there are another matter: what is optional has such links. */
    private boolean isThere(String owner, String member) {
        if (owner.startsWith("[") || WITH_ANY_DESCRIPTOR.contains(owner)) {
            return true;
        }
        return read(owner)
                .map(found -> found.members().contains(member)
                        || found.parents().stream().anyMatch(parent -> isThere(parent, member)))
                .orElse(true);
    }

    private Optional<Read> read(String name) {
        Optional<Read> known = classes.get(name);
        if (known == null) {
            known = bytes(name).map(BytecodeLinks::parse);
            classes.put(name, known);
        }
        return known;
    }

    private Optional<byte[]> bytes(String name) {
        String file = name + ".class";
        JarFile jar = jars.get(file);
        try (InputStream in = jar == null
                ? ClassLoader.getPlatformClassLoader().getResourceAsStream(file)
                : jar.getInputStream(jar.getJarEntry(file))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Read parse(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        Read read = new Read(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        Stream.concat(Stream.ofNullable(reader.getSuperName()), Stream.of(reader.getInterfaces()))
                .forEach(read.parents()::add);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if (tag == CLASS) {
                read.classes().add(reader.readUTF8(item, buffer));
            } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                int signature = reader.getItem(reader.readUnsignedShort(item + 2));
                read.uses()
                        .add(new Member(
                                reader.readClass(item, buffer),
                                member(reader.readUTF8(signature, buffer), reader.readUTF8(signature + 2, buffer))));
            }
        }
        reader.accept(
                members(read.members()), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return read;
    }

    private static ClassVisitor members(Set<String> members) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
                members.add(member(name, descriptor));
                return null;
            }

            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                members.add(member(name, descriptor));
                return null;
            }
        };
    }

    private static String member(String name, String descriptor) {
        return descriptor.startsWith("(") ? name + descriptor : name + ":" + descriptor;
    }

    private static String dotted(String name) {
        return name.replace('/', '.');
    }
}
