package dev.tokenconsole.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** The environments whose offer to remember expected claims was declined: until the program ends. FX thread only. */
public final class DeclinedOffers {
    private final ObservableSet<String> environments = FXCollections.observableSet();

    /** The ids of the environments. */
    public ObservableSet<String> environments() {
        return environments;
    }
}
