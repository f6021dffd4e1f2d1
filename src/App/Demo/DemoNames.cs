namespace Shouwen.App.Demo;

/// <summary>Names of people who do not exist, from common surnames and characters; none twice.</summary>
internal sealed class DemoNames(Chance chance)
{
    private const string Surnames =
        "王王王王李李李李张张张张刘刘刘陈陈陈杨杨赵赵黄黄周周吴吴徐徐孙孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private const string Single = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂丹萍鹏辉玲婷雪琳慧倩颖莹洁岩峰斌浩宁悦妍";
    private const string First = "晓雨佳思文子梦嘉欣婷俊志海建国雅雪诗若明浩宇泽天一依可心语春秋红玉丽美慧淑丹艺静婉书宏永立新家振";
    private const string Second = "芳婷敏燕琳怡雯莹洁颖倩楠萱涵妍宁悦彤瑶琪蕾娟丽华英梅霞玲兰峰杰涛鹏飞超勇强军辉斌磊明亮凯博文轩宇航豪林森";

    private readonly HashSet<string> taken = [];

    public string Next()
    {
        while (true)
        {
            var surname = Surnames[chance.Below(Surnames.Length)];
            var name = chance.Is(0.16)
                ? $"{surname}{Single[chance.Below(Single.Length)]}"
                : $"{surname}{First[chance.Below(First.Length)]}{Second[chance.Below(Second.Length)]}";
            if (name[^1] != name[^2] && taken.Add(name)) return name;
        }
    }

    public string Keep(string name)
    {
        taken.Add(name);
        return name;
    }
}
