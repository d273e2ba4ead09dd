package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All items of all pages; a page is fetched when its first item is asked for. */
final class Pages<I> implements Iterator<I> {
    private final Call<?> call;
    private final Paging<I> paging;
    private List<JsonNode> items = List.of();
    private int index;
    private Optional<JsonNode> following = Optional.empty();
    private boolean started;

    Pages(Call<?> call, Paging<I> paging) {
        this.call = call;
        this.paging = paging;
    }

    @Override
    public boolean hasNext() {
        while (index >= items.size() && (!started || following.isPresent())) {
            fetch();
        }
        return index < items.size();
    }

    @Override
    public I next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return paging.item().read(items.get(index++));
    }

    private void fetch() {
        JsonNode current = started ? following.orElse(null) : value(paging.parameter());
        JsonNode page = call.session.page(call, paging.parameter(), current);
        List<JsonNode> found = paging.found(page);
        boolean again = started && !found.isEmpty() && found.equals(items); // the service does not page
        following = again ? Optional.empty() : paging.after(page, current, value(paging.limit()), found.size());
        items = again ? List.of() : found;
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
