using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Channels;

/// <summary>
/// Posts to addresses that an administrator entered, and to no others: redirects are not followed, nothing is asked through a proxy, names that lead to this machine or to private
/// networks are refused unless the installation allows it, what takes long is given up, and of an answer only the beginning is read.
/// </summary>
internal sealed class Webhooks(IOptionsMonitor<NoticeOptions> options) : IDisposable
{
    public const string NotHttps = "notHttps";
    public const string NotAnAddress = "notAnAddress";
    public const int MaxAddress = 500;
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private HttpClient? client;

    /// <summary>What is wrong with an address; null when nothing is.</summary>
    public string? WrongWith(string address)
    {
        if (address.Length > MaxAddress || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.HostNameType == UriHostNameType.Unknown || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return NotAnAddress;
        return uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && options.CurrentValue.AllowPrivate) ? null : NotHttps;
    }

    public async Task<PostOutcome> PostAsync(RobotKind kind, RobotCall call, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(call.Body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        foreach (var (name, value) in call.Headers) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var answer = await (client ??= Client()).SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel);
            return RobotAnswer.Of(kind, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (HttpRequestException problem)
        {
            return new(problem.InnerException is ForbiddenAddressException ? PostFate.Never : PostFate.Later, PostOffice.Short(problem.InnerException?.Message ?? problem.Message));
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(PostFate.Later, $"no answer within {Patience.TotalSeconds:0} s");
        }
    }

    public void Dispose() => client?.Dispose();

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>Looks at where a name leads when it is called, not when it was entered: names can be moved.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var allowed = addresses.Where(address => PublicAddress.Is(address) || (options.CurrentValue.AllowPrivate && PublicAddress.IsPrivate(address))).ToArray();
        if (allowed.Length == 0) throw new ForbiddenAddressException("the address leads into a private network, which this installation does not allow");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ForbiddenAddressException(string message) : Exception(message);
}
