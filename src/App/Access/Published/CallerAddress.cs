using System.Net;
using System.Net.Sockets;

namespace Shouwen.App.Access.Published;

/// <summary>The address that a request is counted under.</summary>
public static class CallerAddress
{
    // Whoever has one IPv6 address has the 2^64 beside it as well.
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => new IPNetwork(Prefix(address), 64).ToString(),
        var address => address.ToString(),
    };

    private static IPAddress Prefix(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new(bytes);
    }
}
