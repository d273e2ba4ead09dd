package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All items of all pages; a page is fetched when its first item is asked for. */
final class Pages<I> implements Iterator<I> {
    private final Call<?> call;
    private final Paging<I> paging;
    private List<JsonNode> items = List.of();
    private List<I> values = List.of();
    private int index;
    private Optional<JsonNode> following = Optional.empty();
    private Optional<URI> address = Optional.empty();
    private boolean started;

    Pages(Call<?> call, Paging<I> paging) {
        this.call = call;
        this.paging = paging;
    }

    @Override
    public boolean hasNext() {
        while (index >= values.size() && (!started || following.isPresent() || address.isPresent())) {
            fetch();
        }
        return index < values.size();
    }

    @Override
    public I next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return values.get(index++);
    }

    private void fetch() {
        JsonNode current = started ? following.orElse(null) : value(paging.parameter());
        URI here = address.orElse(null);
        Reply reply = call.session.page(call, paging.parameter(), current, here);
        JsonNode page = Session.read(new String(reply.body(), StandardCharsets.UTF_8));
        List<JsonNode> found = paging.found(page);
        boolean again = started && !found.isEmpty() && found.equals(items); // the service does not page
        following = Optional.empty();
        address = Optional.empty();
        if (!again && paging.links(page)) {
            address = paging.link(page, reply).map(link -> call.session.follow(call, here, link))
                    .filter(there -> !there.equals(here));
        } else if (!again) {
            following = paging.after(page, current, value(paging.limit()), found.size());
        }
        items = again ? List.of() : found;
        values = items.stream().map(paging.item()::lenient).flatMap(Optional::stream).toList(); // the page told the rest
        index = 0;
        started = true;
    }

    private JsonNode value(String name) {
        for (int i = 0; i < call.values.length; i++) {
            Parameter parameter = call.operation.parameters.get(i);
            if (parameter.place().equals("query") && parameter.name().equals(name)) {
                return call.values[i];
            }
        }
        return null;
    }
}
