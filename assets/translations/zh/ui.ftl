### 屏幕元件的文字。

key-clear = 清空
key-erase = 退格
digits-typed = 已输入 { $count } 位，共 { $total } 位
progress = 请稍候

balance-tab-insurances = 五项保险
balance-tab-accounts = 个人账户
balance-tab-figures = 概况
balance-tab-years = 历年缴费
button-overview = 全部保险
balance-card-medical = 医保个人账户
balance-no-printer = 暂不能打印
balance-owed-short =
    { $months ->
        [one] 欠缴 1 个月
       *[other] 欠缴 { $months } 个月
    }
