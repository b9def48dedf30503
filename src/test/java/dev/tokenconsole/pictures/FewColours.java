package dev.tokenconsole.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture with at most 256 colours, which takes a third of the bytes: similar colours are split into boxes where they
 * differ most, as in the median cut of Heckbert (1982). Large areas keep their colours exactly.
 */
final class FewColours {
    private static final int MOST = 256;

    private FewColours() {}

    /** A colour of the picture, without its alpha, and how many pixels have it. */
    private record Colour(int rgb, long pixels) {
        int channel(int shift) {
            return rgb >> shift & 0xff;
        }
    }

    /** The picture of {@code pixels}, rows of {@code width} from the top. */
    static BufferedImage of(int[] pixels, int width, int height) {
        Map<Integer, Long> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1L, Long::sum);
        }
        List<List<Colour>> boxes = boxes(counts.entrySet().stream()
            .map(entry -> new Colour(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Colour::rgb)).toList());
        Map<Integer, Integer> indexes = new HashMap<>();
        int[] palette = new int[boxes.size()];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = shown(boxes.get(i));
            for (Colour colour : boxes.get(i)) {
                indexes.put(colour.rgb(), i);
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = indexes.getOrDefault(pixels[y * width + x] & 0xffffff, 0);
            }
            image.getRaster().setPixels(0, y, width, 1, row);
        }
        return image;
    }

    private static List<List<Colour>> boxes(List<Colour> colours) {
        List<List<Colour>> boxes = new ArrayList<>(List.of(colours));
        List<Double> spreads = new ArrayList<>(List.of(spread(colours, widest(colours))));
        while (boxes.size() < MOST) {
            int worst = 0;
            for (int i = 1; i < boxes.size(); i++) {
                worst = spreads.get(i) > spreads.get(worst) ? i : worst;
            }
            if (spreads.get(worst) == 0) {
                break;
            }
            List<Colour> box = boxes.remove(worst);
            spreads.remove(worst);
            int shift = widest(box);
            double middle = mean(box, shift);
            for (boolean low : new boolean[] {true, false}) {
                List<Colour> part = box.stream().filter(each -> each.channel(shift) <= middle == low).toList();
                boxes.add(part);
                spreads.add(spread(part, widest(part)));
            }
        }
        return boxes;
    }

    /** The shift of the channel in which the colours differ most. */
    private static int widest(Collection<Colour> box) {
        int widest = 0;
        for (int shift : new int[] {8, 16}) {
            widest = spread(box, shift) > spread(box, widest) ? shift : widest;
        }
        return widest;
    }

    private static double spread(Collection<Colour> box, int shift) {
        double mean = mean(box, shift);
        return box.stream().mapToDouble(each -> each.pixels() * Math.pow(each.channel(shift) - mean, 2)).sum();
    }

    private static double mean(Collection<Colour> box, int shift) {
        double sum = box.stream().mapToDouble(each -> (double) each.pixels() * each.channel(shift)).sum();
        return sum / box.stream().mapToLong(Colour::pixels).sum();
    }

    private static int shown(List<Colour> box) {
        Colour most = box.stream().max(Comparator.comparingLong(Colour::pixels)).orElseThrow();
        long all = box.stream().mapToLong(Colour::pixels).sum();
        int mean = 0;
        for (int shift : new int[] {0, 8, 16}) {
            mean |= (int) Math.round(mean(box, shift)) << shift;
        }
        return 2 * most.pixels() > all ? most.rgb() : mean;
    }
}
