package com.qihui.redress.console.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where files are handed in: chosen, dropped, pasted anywhere on the page, or taken with a phone's
 * camera; several at once, each with its progress, and to be tried again after a break. What went
 * through waits here until its form is sent.
 *
 * @param <T> what a file becomes once it is here
 */
@JsModule("./components/incoming-files.ts")
public class FileDrop<T> extends Div {

    private static final String UNDERWAY =
            "element.files.filter(file => file.uploading && !file.abort).length";

    /** Takes one file in, as it comes; called by the thread that receives it. */
    public interface Taker<T> {

        /**
         * @param name what its sender calls it
         * @throws Refused when it is not taken
         */
        T take(InputStream content, String name) throws IOException, Refused;
    }

    /** Why a file is not taken, in its sender's words. */
    public static class Refused extends Exception {

        @Serial private static final long serialVersionUID = 1;

        public Refused(String words) {
            super(words);
        }
    }

    /** One that went through. */
    public record Received<T>(String name, T file) {}

    private final List<Received<T>> received = new ArrayList<>();
    private final Upload upload;
    private final Div problem = new Div();
    private final Button camera = new Button(say("upload.camera"));
    private int underway;
    private final transient Taker<T> taker;
    private final transient Runnable changed;

    /**
     * @param maxFile bytes of one file
     * @param limits said before anything is sent
     * @param changed called when a file came or was taken back
     */
    public FileDrop(Taker<T> taker, long maxFile, String limits, Runnable changed) {
        this.taker = taker;
        this.changed = changed;
        upload = new Upload((UploadHandler) this::receive);
        upload.setMaxFileSize((int) Math.min(maxFile, Integer.MAX_VALUE));
        upload.setI18n(UploadWords.now());
        upload.getElement().setAttribute("data-takes-files", "");
        upload.setWidthFull();
        upload.addFileRejectedListener(told -> refuse(told.getFileName(), told.getErrorMessage()));
        upload.addFileRemovedListener(removed -> takeBack(removed.getFileName()));
        Stream.of("upload-start", "upload-success", "upload-error", "file-remove")
                .forEach(this::count);
        camera.addClassName("camera");
        Span hint = new Span(limits);
        hint.addClassNames("quiet", "small");
        addClassNames("file-drop", "stack");
        problem.addClassNames("toned", "tone-bad", "small");
        problem.getElement().setAttribute("role", "alert");
        add(upload, problem, camera, hint);
    }

    /** In the order in which they came. */
    public List<Received<T>> received() {
        return List.copyOf(received);
    }

    /** Whether a file is still on its way. */
    public boolean isBusy() {
        return underway > 0;
    }

    /** From that button's click on, what is pasted or dropped waits for the next place. */
    public void leaveWith(Button button) {
        upload.getElement()
                .addAttachListener(
                        attached ->
                                upload.getElement()
                                        .executeJs(
                                                "window.redressFiles.leaving(this, $0)",
                                                button.getElement()));
    }

    /**
     * Forgets those, which became what they were sent for.
     *
     * @return whether others came meanwhile or are on their way, so that this must stay
     */
    public boolean handOver(List<Received<T>> handed) {
        handed.forEach(received::remove);
        return !received.isEmpty() || isBusy();
    }

    /** Goes on taking files, after what was handed over or could not be. */
    public void stay(boolean handed) {
        upload.getElement()
                .executeJs(
                        handed
                                ? "window.redressFiles.stay(this)"
                                : "this.removeAttribute('data-leaving')");
        changed.run();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        upload.getElement().executeJs("window.redressFiles.ready(this, $0)", camera.getElement());
    }

    /** A refusal is an answer of its own, shown at the file; a failure can be tried again. */
    private void receive(UploadEvent event) throws IOException {
        String name = event.getFileName();
        try (InputStream content = event.getInputStream()) {
            T file = taker.take(content, name);
            event.getUI().accessSynchronously(() -> keep(new Received<>(name, file)));
        } catch (Refused refused) {
            event.getResponse().setContentType("text/plain;charset=utf-8");
            event.getResponse()
                    .getOutputStream()
                    .write(("refused:" + refused.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Not even sent: it stands in no list of the upload. */
    private void refuse(String name, String why) {
        problem.add(new Div(I18NProvider.translate("upload.refused", name, why)));
    }

    /** The browser knows best what it is still sending. */
    private void count(String event) {
        upload.getElement()
                .addEventListener(
                        event,
                        told -> {
                            underway = (int) told.getEventData().getNumber(UNDERWAY);
                            changed.run();
                        })
                .addEventData(UNDERWAY);
    }

    /** One that comes when its place is closed already would be lost without a word. */
    private void keep(Received<T> file) {
        if (!isAttached()) {
            Toast.failed(
                    I18NProvider.translate("upload.too_late", file.name()),
                    I18NProvider.translate("upload.too_late.next"));
            return;
        }
        received.add(file);
        changed.run();
    }

    private void takeBack(String name) {
        for (int i = received.size() - 1; i >= 0; i--) {
            if (received.get(i).name().equals(name)) {
                received.remove(i);
                changed.run();
                return;
            }
        }
    }

    private static String say(String label) {
        return I18NProvider.translate(label);
    }
}
