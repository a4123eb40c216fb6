package com.qihui.redress.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the holiday notices: those beside the program and those shipped inside it. */
final class HolidayFiles {

    private static final String SHIPPED = "/config/calendar/";
    private static final int FIRST_SHIPPED = 2024;
    private static final List<String> ENDINGS = List.of(".json", ".provisional.json");
    private static final String NAME = "\\d{4}(\\.provisional)?\\.json";

    private static final ObjectReader READER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readerFor(HolidayYear.class);

    private HolidayFiles() {}

    /**
     * @param directory may be missing
     * @throws IllegalArgumentException naming the file that is not a holiday notice
     */
    static List<HolidayYear> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<HolidayYear> years = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().matches(NAME)) {
                    years.add(read(Files.newInputStream(file), file.toString()));
                }
            }
            return years;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The shipped years follow each other without a gap, so the first missing one ends the search.
     */
    static List<HolidayYear> shipped() {
        List<HolidayYear> years = new ArrayList<>();
        int before = -1;
        for (int year = FIRST_SHIPPED; years.size() > before; year++) {
            before = years.size();
            for (String ending : ENDINGS) {
                String name = SHIPPED + year + ending;
                InputStream file = HolidayFiles.class.getResourceAsStream(name);
                if (file != null) {
                    years.add(read(file, name));
                }
            }
        }
        return years;
    }

    /**
     * @throws IllegalArgumentException when it is no notice
     */
    static HolidayYear read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "");
    }

    private static HolidayYear read(InputStream file, String name) {
        try (file) {
            return READER.readValue(file);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + " is not a holiday notice", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
