pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KChart {
    title: Say.text("balance-chart")
    otherLabel: Say.text("balance-employer")
    ownLabel: Say.text("balance-personal")
}
