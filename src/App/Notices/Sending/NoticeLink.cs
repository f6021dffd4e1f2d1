namespace Shouwen.App.Notices.Sending;

/// <summary>The address of a page of a centre, as people reach it.</summary>
internal static class NoticeLink
{
    public static string Of(Uri site, string centre, string path) => new Uri(site, $"/c/{Uri.EscapeDataString(centre)}/{path}").AbsoluteUri;
}
