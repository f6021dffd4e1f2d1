namespace Shouwen.App.Demo;

/// <summary>A member of a small tree of codes; weight says how many customers are there.</summary>
internal sealed record DemoMember(string Code, string Name, string? Parent = null, double Weight = 0);

internal static class DemoPlaces
{
    public static IReadOnlyList<DemoMember> Channels { get; } =
    [
        new("phone", "电话"), new("counter", "营业厅柜台"), new("chat", "在线文字"), new("app", "掌上营业厅"), new("mail", "邮件"),
    ];

    public static IReadOnlyList<DemoMember> Regions { get; } =
    [
        new("JS", "江苏"), new("ZJ", "浙江"), new("AH", "安徽"), new("SH", "上海"),
        new("JS-NJ", "南京", "JS", 14), new("JS-SZ", "苏州", "JS", 13), new("JS-WX", "无锡", "JS", 8), new("JS-NT", "南通", "JS", 6), new("JS-XZ", "徐州", "JS", 6),
        new("ZJ-HZ", "杭州", "ZJ", 13), new("ZJ-NB", "宁波", "ZJ", 8), new("ZJ-WZ", "温州", "ZJ", 6), new("ZJ-JX", "嘉兴", "ZJ", 4),
        new("AH-HF", "合肥", "AH", 8), new("AH-WH", "芜湖", "AH", 3),
        new("SH-PD", "浦东", "SH", 6), new("SH-MH", "闵行", "SH", 5),
    ];

    public static IReadOnlyList<DemoMember> Products { get; } =
    [
        new("MOBILE", "移动电话"), new("HOME", "家庭宽带与电视"), new("GROUP", "政企产品"),
        new("M5G", "5G 畅享套餐", "MOBILE"), new("M4G", "4G 自选套餐", "MOBILE"), new("CARD", "大流量卡", "MOBILE"),
        new("FIBRE1000", "千兆光宽带", "HOME"), new("FIBRE300", "300M 光宽带", "HOME"), new("IPTV", "高清电视", "HOME"),
        new("LEASED", "企业专线", "GROUP"), new("VNET", "集团虚拟网", "GROUP"),
    ];
}
