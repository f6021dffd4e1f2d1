using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

public static class AccessModule
{
    private const int LargestBody = 64 * 1024;

    public static IServiceCollection AddAccess(this IServiceCollection services, Store store)
    {
        services.AddOptions<AccessOptions>().BindConfiguration("Shouwen:Access");
        services.AddIdentityCore<Person>(Identity).AddUserStore<PersonStore>();
        services.AddDataProtection().SetApplicationName("shouwen").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(store.Folder, "keys")));
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddRateLimiter(RateLimits.Configure);
        services.AddSingleton<LastSeen>().AddHostedService(provider => provider.GetRequiredService<LastSeen>());
        services.AddSingleton<UnknownEmails>();
        return services
            .AddScoped<CurrentActing>().AddScoped<Callers>().AddScoped<Sessions>()
            .AddScoped<PasswordTries>().AddScoped<SecondFactor>().AddScoped<PersonEvents>();
    }

    /// <summary>After it, every endpoint is guarded; rate limits come next because they know who calls.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessCheck>().UseRateLimiter();

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        var access = routes.MapGroup("/api/access").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));

        access.MapGet("me", ShowMe.Handle).Open();
        access.MapPost("sign-in", SignIn.Handle).Open().RequireRateLimiting(Limits.SignIn);
        access.MapPost("link", UseLink.Handle).Open().RequireRateLimiting(Limits.SignIn);
        access.MapPost("sign-out", SignOut.Handle).Needs(Act.AccessSelf);
        return routes;
    }

    private static void Identity(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        // Length is what makes a password strong; rules about its letters make people write it down.
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
