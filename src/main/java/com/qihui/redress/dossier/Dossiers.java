package com.qihui.redress.dossier;

import com.qihui.redress.account.Actor;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Bundles the evidence of complaints for outsiders (R33). */
@Service
public class Dossiers {

    private final Gathering gathering;
    private final IndexPdf index;
    private final IndexWords words;
    private final MeterRegistry meters;

    Dossiers(Gathering gathering, IndexPdf index, IndexWords words, MeterRegistry meters) {
        this.gathering = gathering;
        this.index = index;
        this.words = words;
        this.meters = meters;
    }

    /**
     * The bundle of a complaint as it stands.
     *
     * @param side for which it is made: a complainant's is without the recordings of talks that
     *     they had no part in
     * @throws AccessDeniedException for a merchant: a bundle speaks for the complainant, with
     *     pictures from which nothing personal was taken out
     */
    public Dossier of(String number, Actor.Kind side) {
        refuseMerchant(side);
        Gathered all = gathering.of(number);
        if (side != Actor.Kind.COMPLAINANT) {
            return bundle(all, List.of(), List.of());
        }
        Gathered own = all.complainantsOwn();
        return bundle(
                own,
                List.of(),
                own.keepsBack() ? List.of(words.say("submission.withheld.RECORDINGS")) : List.of());
    }

    /**
     * What a bundle is made of, and what else is to be read of the same moment.
     *
     * @throws AccessDeniedException for a merchant
     */
    public <T> T gather(String number, Actor reader, Function<Gathered, T> also) {
        refuseMerchant(reader.kind());
        return gathering.with(number, also);
    }

    /**
     * @param papers that go before everything else
     * @param withheld what was kept back from whom it is made for, in words
     */
    public Dossier bundle(Gathered all, List<Part> papers, List<String> withheld) {
        try {
            return new Dossier(all, papers, index.of(all, withheld), words.zone(), meters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseMerchant(Actor.Kind side) {
        if (side == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant is handed no dossier");
        }
    }
}
