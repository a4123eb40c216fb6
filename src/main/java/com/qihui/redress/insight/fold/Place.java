package com.qihui.redress.insight.fold;

/**
 * Where a ticket's figures are counted.
 *
 * @param sliceId the number of its slice
 * @param merchantId 0 for none
 * @param agent empty for nobody
 */
record Place(int sliceId, long merchantId, String agent) {

    /** As sums have it: empty for none. */
    String merchant() {
        return merchantId == 0 ? "" : String.valueOf(merchantId);
    }

    Place with(String someone) {
        return new Place(sliceId, merchantId, someone);
    }
}
