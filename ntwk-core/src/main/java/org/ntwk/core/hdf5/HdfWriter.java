package org.ntwk.core.hdf5;

import io.jhdf.Constants;
import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.api.WritableAttributeImpl;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.GroupInfoMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Streams an HDF5 file: the values of a dataset go straight to disk, and its header follows them. jHDF encodes the
 * headers; its own writer holds all values in memory until the end, and writes neither empty arrays nor more than 2 GiB
 * in a row ({@code docs/decisions/0001-long-recordings.md}).
 */
final class HdfWriter {

    private static final int SUPERBLOCK_BYTES = 48;
    /** The format allows 64 KiB for an attribute with its name, type and shape. */
    private static final int MAXIMUM_ATTRIBUTE_BYTES = 60_000;

    private final FileChannel channel;
    private final ValueSink sink = new ValueSink(this::append);
    private final Group root = new Group();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private long end = SUPERBLOCK_BYTES;

    /** @param channel of an empty file */
    HdfWriter(FileChannel channel) {
        this.channel = channel;
    }

    Group root() {
        return root;
    }

    /** A group below the root. */
    Group group(String name) {
        return groups.computeIfAbsent(root.checked(name), free -> new Group());
    }

    /** Writes what makes the file readable; before this it is none. */
    void finish() throws IOException {
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            root.link(group.getKey(), group.getValue().writeHeader());
        }
        long rootAddress = root.writeHeader();
        write(new Superblock.SuperblockV2V3(0, rootAddress).toBuffer(end), 0);
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private void append(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        write(bytes, end);
        end += length;
    }

    private long appendHeader(List<Message> messages) throws IOException {
        long address = end;
        append(new ObjectHeader.ObjectHeaderV2(address, messages).toBuffer());
        return address;
    }

    /** Gives the values of a dataset, in row-major order. */
    @FunctionalInterface
    interface Source {
        void writeTo(ValueSink sink);
    }

    /** The datasets of a group. */
    final class Group {

        private final List<Message> links = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        /** @param shape of at least one dimension; lengths may be 0 */
        void doubles(String name, long[] shape, Map<String, Object> attributes, Source values) throws IOException {
            array(name, like(double.class, shape.length), shape, attributes, values);
        }

        void ints(String name, long length, Map<String, Object> attributes, Source values) throws IOException {
            array(name, new int[1], new long[] {length}, attributes, values);
        }

        /** A single number: an {@code Integer}, {@code Long} or {@code Double}. */
        void number(String name, Number value, Map<String, Object> attributes) throws IOException {
            dataset(name, DataType.fromObject(value), DataSpace.fromObject(value), attributes, sink -> {
                if (value instanceof Double real) {
                    sink.put(real);
                } else if (value instanceof Long whole) {
                    sink.put(whole);
                } else if (value instanceof Integer whole) {
                    sink.put(whole);
                } else {
                    throw new IllegalArgumentException("no dataset is made of a " + value.getClass());
                }
            });
        }

        void ints(String name, long[] shape, Map<String, Object> attributes, Source values) throws IOException {
            array(name, like(int.class, shape.length), shape, attributes, values);
        }

        /** Texts in UTF-8, each filled up with zeros to the length of the longest and one. */
        void texts(String name, List<String> texts, Map<String, Object> attributes) throws IOException {
            List<byte[]> utf8 = texts.stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
            int longest = utf8.stream().mapToInt(text -> text.length).max().orElse(0);
            DataType type = DataType.fromObject("x".repeat(longest));
            DataSpace space = DataSpace.modifyDimensions(DataSpace.fromObject(new int[1]), new long[] {texts.size()});
            dataset(name, type, space, attributes, sink -> {
                for (byte[] text : utf8) {
                    sink.put(text);
                    sink.put(new byte[type.getSize() - text.length]);
                }
            });
        }

        /** A text of any length, in UTF-8 with a zero at its end. */
        void text(String name, String value) throws IOException {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            dataset(name, DataType.fromObject(value), DataSpace.fromObject(value), Map.of(), sink -> {
                sink.put(utf8);
                sink.put(new byte[1]);
            });
        }

        /** @param like an array of the type and the number of dimensions, one value long */
        private void array(String name, Object like, long[] shape, Map<String, Object> attributes, Source values)
                throws IOException {
            DataSpace space = DataSpace.modifyDimensions(DataSpace.fromObject(like), shape);
            dataset(name, DataType.fromObject(like), space, attributes, values);
        }

        private void dataset(String name, DataType type, DataSpace space, Map<String, Object> attributes, Source values)
                throws IOException {
            String free = checked(name);
            long address = end;
            long size = writeValues(values);
            long expected = space.getTotalLength() * type.getSize();
            if (size != expected) {
                throw new IllegalStateException("dataset " + name + " got " + size + " bytes for " + expected);
            }
            List<Message> messages = new ArrayList<>();
            messages.add(DataTypeMessage.create(type));
            messages.add(DataSpaceMessage.create(space));
            messages.add(FillValueMessage.NO_FILL);
            messages.add(ContiguousDataLayoutMessage.create(size == 0 ? Constants.UNDEFINED_ADDRESS : address, size));
            if (!attributes.isEmpty()) {
                messages.add(AttributeInfoMessage.create());
                attributes.forEach((key, value) -> messages.add(attribute(name, key, value)));
            }
            link(free, appendHeader(messages));
        }

        private long writeValues(Source values) throws IOException {
            long start = end;
            try {
                values.writeTo(sink);
                sink.flush();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            return end - start;
        }

        /** jHDF lets two of one name replace each other, and a slash would be taken for a path. */
        private String checked(String name) {
            if (name.isEmpty() || name.equals(".") || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("'" + name + "' cannot be the name of a dataset");
            }
            if (!names.add(name)) {
                throw new IllegalArgumentException("two datasets are named " + name);
            }
            return name;
        }

        private void link(String name, long address) {
            links.add(LinkMessage.create(name, address));
        }

        private long writeHeader() throws IOException {
            List<Message> messages = new ArrayList<>();
            messages.add(GroupInfoMessage.createBasic());
            messages.add(LinkInfoMessage.createBasic());
            messages.addAll(links);
            return appendHeader(messages);
        }

        /** An array of one value, by which jHDF tells type and number of dimensions. */
        private static Object like(Class<?> type, int dimensions) {
            int[] ones = new int[dimensions];
            Arrays.fill(ones, 1);
            return Array.newInstance(type, ones);
        }

        private static Message attribute(String dataset, String name, Object value) {
            AttributeMessage message = AttributeMessage.create(name, new WritableAttributeImpl(name, null, value));
            if (message.toBuffer().capacity() > MAXIMUM_ATTRIBUTE_BYTES) {
                throw new IllegalArgumentException("attribute " + name + " of dataset " + dataset + " is too long");
            }
            return message;
        }
    }
}
