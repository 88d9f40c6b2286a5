### 通用：语言、按钮、底部栏。

# CLDR 语言名称，用于数字和日期，不翻译。
locale = zh_Hans_CN
# 本语言的自称。
language-name = 中文
# 文字：latin 或 han。不翻译。
language-script = han
# Place on the bar, after the terminal's own language: the lowest first. Not translated.
language-order = 20
# 两句之间的标点。
sentence-end = 。

terminal-name = 社会保障自助服务终端
help-line = 咨询电话：12333
wait = 请稍候……
languages-title = 请选择语言

## 按钮：动词加名词。

button-agree = 同意使用摄像头
button-other-way = 改用短信验证码
button-print = 打印凭条
button-back = 返回菜单
button-finish = 结束办理
button-still-here = 我还在
button-understood = 我知道了
button-try-again = 再试一次
button-print-again = 重新打印
button-without-paper = 不要凭条，继续
button-new-code = 重新发送验证码
button-end = 结束并取卡
button-erase = 删除一位
button-clear = 全部清除
button-ok = 确认
button-close = 关闭
button-more-languages = 查看更多语言
button-show = 显示信息
button-hide = 隐藏信息
button-details = 查看明细
button-receipt-taken = 凭条已取

## 底部栏，每个界面都一样。

bar-language = 语言
bar-text-size = 字号
bar-contrast = 对比度
bar-speech = 语音
bar-help = 帮助
bar-languages = 语言
bar-end = 结束取卡

language-choose = 请选择语言
text-size-normal = 标准字号
text-size-elder = 大字号
theme-light = 浅色
theme-dark = 深色
theme-high-contrast-dark = 黑底白字
theme-high-contrast-light = 白底黑字
on = 开
off = 关
