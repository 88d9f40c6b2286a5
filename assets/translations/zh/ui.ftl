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

no-phone-title = 没有登记手机号
no-phone-text = 没有登记手机号，无法发送验证码。您可以现在使用摄像头，也可以到人工窗口办理。
help-no-phone = 您可以到人工窗口登记手机号，下次就能收到验证码。
enter-code-renewed = 原来的验证码已失效。新的{ $digits }位验证码已发送到手机{ $phone }。
