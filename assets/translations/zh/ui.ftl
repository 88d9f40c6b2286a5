### 屏幕元件的文字。

key-clear = 清除
key-erase = 退格
digits-typed = 已输入 { $count } 位，共 { $total } 位
progress = 请稍候
