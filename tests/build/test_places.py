"""Where operations go that no curation places, and what they are called there."""

from __future__ import annotations

import re
import shlex

from tests.build.documents import api, document, methods


def inferred(*operations: str) -> list[str]:
    """What operations are called: each a verb, a path, an operationId or ``-``, and tags."""
    items: dict[str, list[str]] = {}
    for each in operations:
        verb, path, name, *tags = shlex.split(each)
        said = [f"operationId: {name}"] if name != "-" else []
        said += [f"tags: [{', '.join(tags)}]"] if tags else []
        given = ", ".join(
            f"{{name: {part[:-1]}, in: path, required: true, schema: {{type: string}}}}"
            for part in re.findall(r"{(.*?})", path)
        )
        said += [f"parameters: [{given}]", "responses: {'200': {description: Done.}}"]
        items.setdefault(f"'{path}'", []).append(f"  {verb}: {{{', '.join(said)}}}")
    text = "\n".join("\n".join([f"{path}:", *verbs]) for path, verbs in items.items())
    return list(methods(api(document(paths=text))))


def test_a_tag_that_all_have_tells_none_apart() -> None:
    assert inferred(
        "post /chat/messages sendChatMessage Talk",
        "get /chat/rooms/{id} getChatRoom Talk",
        "post /sound/samples createSample Talk",
        "get /sound/voices/{id} getVoice Talk",
    ) == [
        "chat.messages.send",
        "chat.rooms.retrieve",
        "sound.samples.create",
        "sound.voices.retrieve",
    ]
    # It is one of the things that the paths are about.
    assert inferred(
        "get /shops/{id} - shops",
        "put /shops/{id} - shops",
        "post /bills/pay - shops",
        "post /bills/split - shops",
    ) == ["shops.retrieve", "shops.update", "shops.pay", "shops.split"]
    # Paths that name actions only group nothing.
    assert inferred("post /sendMessage sendMessage Talk", "post /leave leaveRoom Talk") == [
        "talk.send_message",
        "talk.leave_room",
    ]


def test_a_word_for_several_things_is_a_resource_even_if_it_has_one_operation() -> None:
    assert inferred(
        "get /books/{id} -",
        "post /books/{id}/loans -",
        "post /books/{id}/return_all_copies -",
        "get /books/{id}/statistics -",
    ) == [
        "books.retrieve",
        "books.return_all_copies",
        "books.statistics",
        "books.loans.create",
    ]


def test_words_that_led_to_the_name_of_the_resource_go_with_it() -> None:
    assert inferred(
        "get /books/{id} get-a-book Books",
        "get /books/{id}/pages get-a-books-last-pages Books",
        "post /books/{id}/marks addMarkForBook Books",
        "get /shelves/{id}/books getBooksOnShelf Books",
        "get /shelves/{id} getTheShelf Shelves",
    ) == [
        "books.retrieve",
        "books.get_last_pages",
        "books.add_mark",
        "books.get_on_shelf",
        "shelves.retrieve",
    ]


def test_what_stands_behind_a_path_is_what_is_done() -> None:
    assert inferred(
        "put /books/{id} put_books_id Books",
        "put /books/{id}#lend put_books_id#lend Books",
        "put /shelves/{id}#dust - ",
        "put /shelves/{id} - ",
    ) == ["books.update", "books.lend", "shelves.dust", "shelves.update"]
    # Unless it lists parameters, or is the resource.
    assert inferred(
        "post /#Target=Library.LendBook LendBook",
        "get /shelves/{id}#dust&order readShelf",
        "get /shelves/{dust}#dust cleanShelf",
        "post /rooms#lock openRooms",
        "post /rooms#rooms -",
    ) == ["api.lend_book", "shelves.read", "shelves.clean", "rooms.lock", "rooms.create"]


def test_paths_that_differ_in_case_or_names_of_variables_are_about_the_same() -> None:
    assert inferred(
        "get /Shelves/{shelf}/books -",
        "get /shelves/{id}/books/{book} -",
        "post /shelves/{id}/dust -",
    ) == ["shelves.dust", "shelves.books.list", "shelves.books.retrieve"]


def test_a_method_gives_way_to_a_resource_of_its_name() -> None:
    assert inferred("put /books/{id}#loans -", "get /books/{id}/loans/{loan} -") == [
        "books.loans2",
        "books.loans.retrieve",
    ]


def test_dates_of_versions_are_left_out() -> None:
    assert inferred(
        "get /2024-05-31/books/{id} GetBook2024_05_31",
        "get /2025-01-31/books ListBooks",
        "post /2025-01-31/books/{id}/copy CopyBook2025_01_31",
    ) == ["books.retrieve", "books.list", "books.copy"]


def test_what_belongs_to_other_things_says_so() -> None:
    """Operations of a tag whose ids say nothing: what the tag is about has the plain names."""
    assert inferred(
        "get /rooms/{id}/dust get_rooms_id_dust Books",
        "get /rooms/{id}/books get_rooms_id_books Books",
        "get /books/{id} get_books_id Books",
        "get /rooms/{room_id}/walls/{id} get_rooms_id_walls_id Books",
        "get /rooms - Rooms",
    ) == [
        "books.dust",
        "books.retrieve_for_room",
        "books.retrieve",
        "books.retrieve_walls",
        "rooms.retrieve",
    ]


def test_words_of_the_resource_around_a_verb_tell_nothing() -> None:
    assert inferred(
        "get /ponds pond_list_fish 'Pond Fish'",
        "get /ponds/{id} pond_get_fish 'Pond Fish'",
        "delete /ponds/{id}/plants pond_remove_plants 'Pond Fish'",
        "get /boats/{id} getBoat 'Boat Trips'",
        "get /boats/{id}/trips/{trip} getTrip 'Boat Trips'",
        "post /boats/{id}/trips/{trip}/end endBoatTrip 'Boat Trips'",
        "post /boats/{id}/trips/join boatTripsJoinBoat 'Boat Trips'",
        "post /boats/{id}/trips/{trip}/trips addBoatTripTrip 'Boat Trips'",
        "post /boats/{id}/crew boatCrewCreate 'Boat Trips'",
    ) == [
        "pond_fish.list",
        "pond_fish.retrieve",
        "pond_fish.remove_plants",
        "boat_trips.get_boat",
        "boat_trips.retrieve",
        "boat_trips.end",
        "boat_trips.join_boat",
        "boat_trips.add_trip",
        "boat_trips.boat_crew_create",
    ]
