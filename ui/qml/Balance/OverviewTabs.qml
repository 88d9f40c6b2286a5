pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KTabs {
    model: [{
            "name": "insurances",
            "text": Say.text("balance-tab-insurances")
        }, {
            "name": "accounts",
            "text": Say.text("balance-tab-accounts")
        }]
}
