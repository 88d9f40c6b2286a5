pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    readonly property string stem: screen.early ? "card-taken-early" : "card-taken"

    depth: 11
    ends: false
    title: Say.text(stem + "-title")
    lead: Say.text(stem + "-text")
    picture: "goodbye"
}
