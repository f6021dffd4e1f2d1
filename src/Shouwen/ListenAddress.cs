using System.Net;
using System.Net.Sockets;

namespace Shouwen;

/// <summary>Where the server is to listen, looked at before it is started.</summary>
internal static class ListenAddress
{
    /// <summary>What is wrong with the addresses, parted by semicolons, and what to do; null when they can be listened at.</summary>
    public static string? WrongWith(string urls)
    {
        var each = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return each.Length == 0 ? Unreadable(urls) : each.Select(WrongWithOne).FirstOrDefault(wrong => wrong is not null);
    }

    public static string Taken(string urls) => $"{urls} is in use: stop the program that listens there, or choose another address with --urls.";

    private static string? WrongWithOne(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe) return null;
            return address.Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort || address.Scheme is not ("http" or "https") ? Unreadable(url) : IsTaken(address) ? Taken(url) : null;
        }
        catch (FormatException)
        {
            return Unreadable(url);
        }
    }

    private static string Unreadable(string url) => $"'{url}' is no address to listen at: write --urls like http://127.0.0.1:5080.";

    private static bool IsTaken(BindingAddress address)
    {
        var ip = IPAddress.TryParse(address.Host, out var literal) ? literal : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(ip, address.Port));
            return false;
        }
        catch (SocketException failed)
        {
            return failed.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
