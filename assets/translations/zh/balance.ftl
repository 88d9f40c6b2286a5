### 五项保险与个人账户。金额已按格式写好；年份为数字。

service-balance-title = 查询我的社保
service-balance-hint = 参保状态、缴费月数、个人账户

insurance-pension = 养老保险
insurance-medical = 医疗保险
insurance-unemployment = 失业保险
insurance-work-injury = 工伤保险
insurance-maternity = 生育保险

insured-active = 正常参保
insured-interrupted = 暂停缴费
insured-receiving = 领取待遇
insured-blocked = 待遇暂停
insured-not-insured = 未参保
insured-blocked-owed = 待遇暂停，欠费{ $months }个月
insured-hidden = 请到人工窗口查询
insured-active-text = 您的缴费正常。
insured-interrupted-text = 最近一个月没有缴费记录，以前的缴费仍然有效。
insured-receiving-text = 您正在领取此项待遇。
insured-blocked-text = 经办机构已暂停此项待遇，原因请到人工窗口查询。
insured-not-insured-text = 您没有参加此项保险，如何参保请到人工窗口咨询。
insured-hidden-text = 此项保险的数据无法在这里显示，数据没有丢失，请到人工窗口查询。

balance-title = 您的五项社会保险
balance-text = 数据截至{ $date }
balance-insurance = 险种
balance-state = 状态
balance-since = 首次缴费
balance-base = 月缴费基数
balance-this-year = { NUMBER($year, useGrouping: 0) }年缴费
balance-last-year = { NUMBER($year, useGrouping: 0) }年缴费
balance-employer = 单位
balance-personal = 个人
balance-total = 合计
balance-none = —
balance-months-paid = 累计缴费月数
balance-months-owed = 欠费月数
balance-months = { $months }个月
balance-years-and-months = { $years }年{ $months }个月
balance-owed-note = 有{ $months }个月未缴，请咨询您的单位或人工窗口。

balance-pension-account = 养老保险个人账户
balance-pension-account-text = 截至{ NUMBER($year, useGrouping: 0) }年年末的个人账户金额。
balance-pension-previous = 上年末累计
balance-pension-principal = 当年记账本金
balance-pension-interest = 利息
balance-pension-total = 年末累计储存额

balance-medical-account = 医疗保险个人账户
balance-medical-account-text = 现在可用于看病、购药的金额。
balance-medical-carried-over = 上年结转
balance-medical-credited = { NUMBER($year, useGrouping: 0) }年划入
balance-medical-spent = { NUMBER($year, useGrouping: 0) }年支出
balance-medical-balance = 可用余额

balance-below-zero-text = 账户已透支，原因请到人工窗口查询。
balance-hidden-text = 此账户无法在这里显示，数据没有丢失，余额请到人工窗口查询。

balance-bank-account = 卡内银行账户
balance-bank-account-text = { $bank }，{ $number }。余额请向银行查询。
balance-no-account = 此项保险没有个人账户。
balance-employer-only = 此项保险由单位缴费，个人不缴费。
balance-several-accounts = 您有多个参保账号，请到人工窗口合并。
balance-chart = 历年缴费
balance-chart-year = { NUMBER($year, useGrouping: 0) }年：{ $amount }
balance-masked = 金额已隐藏，点按可查看。
balance-cannot-print = 暂时无法打印。
balance-questions = 对数据有疑问？请到人工窗口或拨打12333。
