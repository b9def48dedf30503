package dev.tokenconsole.ui.profiles.drag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** Other programs read the drag board. */
class DragBoardTest {
    @Test
    void itHoldsIdsAndNothingElse() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        var content = ProfileDrag.content(List.of(one, other));
        assertEquals(Set.of(ProfileDrag.IDS), content.keySet());
        assertEquals(one + "\n" + other, content.get(ProfileDrag.IDS));
    }
}
