pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla

// Any number of fingers, each with its own target. A touch counts if it ends on the target where it began;
// on keys, where fingers roll from one to the next, it counts when the next one comes down, to keep the order.
QtObject {
    id: fingers

    property var held: ({}) // point -> {target, since, turn}

    function down(point: int, target: KTouch) {
        const now = Touches.now();
        for (const other of Object.keys(held))
            if (now - held[other].since >= Touches.rest)
                delete held[other];
            else if (held[other].target && held[other].target.rolls)
                count(other);
        if (Touches.takes(target.place()))
            held[point] = {"target": target, "since": now, "turn": Touches.turns()};
    }
    function up(point: int, target: KTouch, inside: bool) {
        if (point in held && (!inside || held[point].target !== target || Touches.now() - held[point].since >= Touches.stuck))
            delete held[point];
        else
            count(point);
    }
    function count(point: string) {
        const one = held[point];
        delete held[point];
        if (!one || !one.target || one.turn !== Touches.turns())
            return;
        Touches.answer(one.target.place());
        one.target.clicked();
    }
}
