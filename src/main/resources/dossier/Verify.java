import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Verifies an unpacked dossier: java Verify.java [folder]. Needs a JDK from 17 and nothing else. It
 * names whatever was changed, left out or put in, and ends with 0 when all is as it was.
 */
public class Verify {

    private static final List<String> FIELDS = List.of("at", "actorKind", "actor", "type", "data");
    private static final String START = "0".repeat(64);

    private final Path folder;
    private final List<String> failures = new ArrayList<>();

    /** What the journal says of files and pieces, each with the number of the line that says it. */
    private final Map<String, Object> saidOfFiles = new LinkedHashMap<>();

    private final Map<String, Object> saidOfPieces = new LinkedHashMap<>();
    private final Map<String, String> hashesOfPieces = new HashMap<>();
    private final Map<String, String> filesOfPieces = new HashMap<>();
    private int lines;
    private int sealed;
    private String head = START;

    private Verify(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Verify verify = new Verify(Path.of(args.length == 0 ? "." : args[0]));
        System.exit(verify.all() ? 0 : 1);
    }

    private boolean all() throws IOException {
        sums();
        chain();
        if (!failures.isEmpty()) {
            // In Chinese: verification failed.
            System.out.println("FAILED \u9a8c\u8bc1\u672a\u901a\u8fc7: " + failures.size());
            return false;
        }
        System.out.println("journal lines: " + lines + ", of which withheld: " + sealed);
        System.out.println("files and pieces the journal bears witness to: " + saidOfFiles.size());
        System.out.println("head: " + head);
        // In Chinese: verification passed.
        System.out.println("PASSED \u9a8c\u8bc1\u901a\u8fc7");
        return true;
    }

    private void fail(String what, String why) {
        failures.add(what);
        System.out.println("FAILED " + what + ": " + why);
    }

    // --- every file against the list of sums

    private void sums() throws IOException {
        Set<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(present::add);
        }
        present.remove("SHA256SUMS");
        Path list = folder.resolve("SHA256SUMS");
        if (!Files.isRegularFile(list)) {
            fail("SHA256SUMS", "missing");
            return;
        }
        for (String line : new String(Files.readAllBytes(list), StandardCharsets.UTF_8).split("\n")) {
            if (!line.matches("[0-9a-f]{64}  .+")) {
                fail("SHA256SUMS", "cannot be read: " + line);
                continue;
            }
            String path = line.substring(66);
            if (!present.remove(path)) {
                fail(path, "listed in SHA256SUMS, but missing");
            } else if (!sha256(folder.resolve(path)).equals(line.substring(0, 64))) {
                fail(path, "is not what SHA256SUMS lists");
            }
        }
        for (String path : present) {
            if (path.startsWith("pieces/") && !path.contains("/.")) {
                fail(path, "is not listed in SHA256SUMS");
            } else {
                System.out.println("NOTE " + path + ": no part of the dossier");
            }
        }
    }

    // --- the journal, and what it bears witness to

    private void chain() throws IOException {
        Map<String, Object> chain;
        try {
            byte[] text = Files.readAllBytes(folder.resolve("chain.json"));
            chain = object(new Json(new String(text, StandardCharsets.UTF_8)).read());
            if (!"redress-dossier-1".equals(chain.get("format"))) {
                fail("chain.json", "is of a format unknown here");
                return;
            }
            journal(chain);
            pieces(chain);
            files(chain);
        } catch (IOException e) {
            fail("chain.json", "missing");
        } catch (RuntimeException e) {
            fail("chain.json", "cannot be read: " + e.getMessage());
        }
    }

    private void journal(Map<String, Object> chain) {
        String ticket = String.valueOf(chain.get("ticketId"));
        int expected = 1;
        for (Object each : list(chain.get("journal"))) {
            Map<String, Object> line = object(each);
            String name = "journal line " + line.get("no");
            if (!String.valueOf(expected).equals(String.valueOf(line.get("no")))) {
                fail(name, "line " + expected + " should stand here");
            }
            if (!head.equals(line.get("previous"))) {
                fail(name, "does not follow the line before it");
            }
            head = String.valueOf(line.get("hash"));
            if (line.get("fields") == null) {
                sealed++;
            } else {
                line(name, ticket, line);
            }
            expected++;
        }
        lines = expected - 1;
        if (!head.equals(chain.get("head"))) {
            fail("journal", "its last line is not the head");
        }
        Object number = saidOfPieces.remove("number");
        if (number != null && !number.equals(chain.get("number"))) {
            fail("chain.json", "is of complaint " + number + ", not of " + chain.get("number"));
        }
    }

    private void line(String name, String ticket, Map<String, Object> line) {
        Map<String, Object> fields = object(line.get("fields"));
        StringBuilder text = new StringBuilder();
        text.append(line.get("previous")).append('\n').append(ticket).append('\n');
        text.append(line.get("no"));
        for (String field : FIELDS) {
            Map<String, Object> given = object(fields.get(field));
            Object value = given.get("value");
            String seal =
                    value == null
                            ? String.valueOf(given.get("seal"))
                            : sha256(given.get("salt") + "\n" + field + "\n" + value);
            text.append('\n').append(seal);
        }
        if (!sha256(text.toString()).equals(line.get("hash"))) {
            fail(name, "is not what was chained");
        }
        Object data = object(fields.get("data")).get("value");
        if (data == null) {
            sealed++;
        } else {
            listen(name, object(new Json(String.valueOf(data)).read()));
        }
    }

    /** Remembers each hash that an open line names. */
    private void listen(String name, Map<String, Object> data) {
        if (data.get("number") != null) {
            saidOfPieces.put("number", data.get("number"));
        }
        if (data.get("narrativeSha256") != null) {
            saidOfFiles.put(String.valueOf(data.get("narrativeSha256")), name);
        }
        if (data.get("sha256") != null) {
            saidOfFiles.put(String.valueOf(data.get("sha256")), name);
        }
        if (data.get("added") != null) {
            for (Object each : list(data.get("added"))) {
                Map<String, Object> added = object(each);
                String piece = String.valueOf(added.get("no"));
                saidOfPieces.put(piece, name);
                hashesOfPieces.put(piece, String.valueOf(added.get("hash")));
                if (added.get("sha256") != null) {
                    saidOfFiles.put(String.valueOf(added.get("sha256")), name + ", piece " + piece);
                    filesOfPieces.put(piece, String.valueOf(added.get("sha256")));
                }
            }
        }
    }

    private void pieces(Map<String, Object> chain) {
        Map<String, Object> missing = new LinkedHashMap<>(saidOfPieces);
        for (Object each : list(chain.get("pieces"))) {
            Map<String, Object> piece = object(each);
            String no = String.valueOf(piece.get("no"));
            StringBuilder text = new StringBuilder();
            for (Object field : list(piece.get("record"))) {
                Object value = list(field).get(1);
                text.append(text.length() == 0 ? "" : "\n");
                text.append(value == null ? "-" : value.toString().length() + ":" + value);
            }
            if (missing.remove(no) == null) {
                fail("piece " + no, "no line of the journal bears witness to it");
            } else if (!sha256(text.toString()).equals(hashesOfPieces.get(no))) {
                fail("piece " + no, "its record is not what the journal bears witness to");
            }
        }
        missing.forEach((no, name) -> fail("piece " + no, "left out, though added in " + name));
    }

    private void files(Map<String, Object> chain) throws IOException {
        Map<String, Object> missing = new LinkedHashMap<>(saidOfFiles);
        for (Object each : list(chain.get("files"))) {
            Map<String, Object> file = object(each);
            String path = String.valueOf(file.get("path"));
            String piece = file.get("piece") == null ? "" : " (piece " + file.get("piece") + ")";
            String sha256 = String.valueOf(file.get("sha256"));
            missing.remove(sha256);
            boolean ofAnother =
                    file.get("piece") != null
                            && !sha256.equals(filesOfPieces.get(String.valueOf(file.get("piece"))));
            Path content = folder.resolve(path).normalize();
            if (!content.startsWith(folder.normalize()) && !folder.toString().equals(".")) {
                fail(path, "lies outside");
            } else if (!Files.isRegularFile(content)) {
                fail(path + piece, "missing");
            } else if (ofAnother || !saidOfFiles.containsKey(sha256)) {
                fail(path + piece, "no line of the journal bears witness to it");
            } else if (!sha256(content).equals(sha256)) {
                fail(path + piece, "is not what " + saidOfFiles.get(sha256) + " bears witness to");
            }
        }
        missing.forEach((sha256, name) -> fail("file of " + name, "left out: " + sha256));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        if (!(value instanceof Map)) {
            throw new IllegalArgumentException("something is missing");
        }
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        if (!(value instanceof List)) {
            throw new IllegalArgumentException("something is missing");
        }
        return (List<Object>) value;
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads JSON into maps, lists, strings, numbers as text, booleans and null. */
    private static final class Json {

        private final String text;
        private int at;
        private int depth;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            Object value = value();
            space();
            if (at < text.length()) {
                throw bad();
            }
            return value;
        }

        private Object value() {
            if (++depth > 100) {
                throw bad();
            }
            space();
            Object value;
            switch (peek()) {
                case '{':
                    value = members();
                    break;
                case '[':
                    value = elements();
                    break;
                case '"':
                    value = string();
                    break;
                default:
                    value = word();
            }
            depth--;
            return value;
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            space();
            while (peek() != '}') {
                String name = string();
                space();
                take(':');
                if (members.put(name, value()) != null) {
                    throw bad();
                }
                more('}');
            }
            at++;
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            at++;
            space();
            while (peek() != ']') {
                elements.add(value());
                more(']');
            }
            at++;
            return elements;
        }

        private void more(char end) {
            space();
            if (peek() != end) {
                take(',');
                space();
            }
        }

        private String string() {
            take('"');
            StringBuilder read = new StringBuilder();
            while (peek() != '"') {
                char sign = text.charAt(at++);
                read.append(sign == '\\' ? escaped() : sign);
            }
            at++;
            return read.toString();
        }

        private char escaped() {
            char sign = peek();
            at++;
            switch (sign) {
                case 'n':
                    return '\n';
                case 't':
                    return '\t';
                case 'r':
                    return '\r';
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'u':
                    at += 4;
                    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
                default:
                    return sign;
            }
        }

        private Object word() {
            int from = at;
            while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
                at++;
            }
            String word = text.substring(from, at);
            if (word.equals("null")) {
                return null;
            }
            if (word.equals("true") || word.equals("false")) {
                return Boolean.valueOf(word);
            }
            if (!word.matches("-?[0-9][0-9.eE+-]*")) {
                throw bad();
            }
            return word;
        }

        private void space() {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw bad();
            }
            return text.charAt(at);
        }

        private void take(char sign) {
            if (peek() != sign) {
                throw bad();
            }
            at++;
        }

        private IllegalArgumentException bad() {
            return new IllegalArgumentException("at sign " + at);
        }
    }
}
