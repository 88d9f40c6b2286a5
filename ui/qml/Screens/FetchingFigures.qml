import QtQuick
import Style
import Controls

KMessage {
    depth: 6
    title: Say.text("fetching-figures-title")
    lead: Say.text("fetching-figures-text")
    picture: "figures"
    working: true
}
