package com.qihui.redress.merchant;

/**
 * What a merchant's last 90 days were like.
 *
 * @param asked how often its turn ended: in time, late and silent together
 * @param upheld complaints that ended with something granted for which it was answerable
 */
public record TrackRecord(
        Merchant merchant, int asked, int inTime, int late, int silent, int upheld) {

    /** Of all that it was asked, in whole percent rounded down; 100 for one never asked. */
    public int inTimePercent() {
        return asked == 0 ? 100 : inTime * 100 / asked;
    }

    public int figure(TrackedAs which) {
        return switch (which) {
            case ASKED -> asked;
            case IN_TIME -> inTime;
            case LATE -> late;
            case SILENT -> silent;
            case UPHELD -> upheld;
        };
    }
}
