@echo off
rem Starts Impasse: finds Java, and starts it quickly.
rem
rem JAVA_HOME           the Java to use; otherwise the one on the PATH
rem IMPASSE_JAVA_OPTS   further options for Java
rem IMPASSE_CACHE=off   neither make nor use the archive of loaded classes
rem
rem The first command that does real work leaves an archive of the classes it loaded in
rem %LOCALAPPDATA%\impasse; later runs start markedly sooner. It is only a cache: when it cannot be
rem written or does not fit, Impasse starts without it.
setlocal DisableDelayedExpansion

set "IMPASSE_VERSION=${project.version}"
set "IMPASSE_JAR=%~dp0..\impasse.jar"
for %%I in ("%IMPASSE_JAR%") do (
  set "IMPASSE_JAR=%%~fI"
  set "IMPASSE_STAMP=%%~zI-%%~tI"
)
if not exist "%IMPASSE_JAR%" (
  echo impasse: "%IMPASSE_JAR%" is missing; unpack the distribution again 1>&2
  exit /b 3
)

if not defined JAVA_HOME goto onPath
set "IMPASSE_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%IMPASSE_JAVA%" goto found
echo impasse: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. 1>&2
goto needJava

:onPath
set "IMPASSE_JAVA="
for %%I in (java.exe) do set "IMPASSE_JAVA=%%~$PATH:I"
if defined IMPASSE_JAVA goto found
echo impasse: no Java on the PATH. 1>&2
goto needJava

:needJava
echo impasse: Impasse needs Java 17 or newer: install it, or set JAVA_HOME to it 1>&2
exit /b 3

:found
set "IMPASSE_NUMBER="
for %%I in ("%IMPASSE_JAVA%") do set "IMPASSE_RELEASE=%%~dpI..\release"
if exist "%IMPASSE_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%A in ("%IMPASSE_RELEASE%") do if "%%A"=="JAVA_VERSION" set "IMPASSE_NUMBER=%%~B"
if not defined IMPASSE_NUMBER for /f "tokens=3" %%A in ('call "%IMPASSE_JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined IMPASSE_NUMBER set "IMPASSE_NUMBER=%%~A"
if not defined IMPASSE_NUMBER (
  echo impasse: "%IMPASSE_JAVA%" does not say which version it is. 1>&2
  goto needJava
)
for /f "delims=.-+_" %%A in ("%IMPASSE_NUMBER%") do set "IMPASSE_MAJOR=%%A"
if %IMPASSE_MAJOR% lss 17 (
  echo impasse: "%IMPASSE_JAVA%" is Java %IMPASSE_NUMBER%. 1>&2
  goto needJava
)

rem -Xlog and PrintWarnings: what Java has to say about an archive is not for the user.
set "IMPASSE_FLAGS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=off -XX:+IgnoreUnrecognizedVMOptions -XX:-PrintWarnings"

if /i "%IMPASSE_CACHE%"=="off" goto plain
if not defined LOCALAPPDATA goto plain
set "IMPASSE_FOLDER=%LOCALAPPDATA%\impasse"
rem An archive fits one Java and one jar: its size and time are part of the name.
for /f "tokens=* delims=" %%A in ("%IMPASSE_STAMP%") do set "IMPASSE_STAMP=%%A"
set "IMPASSE_STAMP=%IMPASSE_STAMP: =%"
set "IMPASSE_STAMP=%IMPASSE_STAMP:/=%"
set "IMPASSE_STAMP=%IMPASSE_STAMP::=%"
set "IMPASSE_STAMP=%IMPASSE_STAMP:.=%"
set "IMPASSE_ARCHIVE=%IMPASSE_FOLDER%\impasse-%IMPASSE_VERSION%-java-%IMPASSE_NUMBER%-%IMPASSE_STAMP%.jsa"
if exist "%IMPASSE_ARCHIVE%" goto fast

rem Only a command that loads the rule engine is worth remembering, and only if it succeeds.
if "%~1"=="" goto first
for %%C in (evaluate compare deadlock deals claim sweep coverage test) do if /i "%~1"=="%%C" goto first
goto plain

:first
if not exist "%IMPASSE_FOLDER%" mkdir "%IMPASSE_FOLDER%" 2>nul
if not exist "%IMPASSE_FOLDER%" goto plain
set "IMPASSE_NEW=%IMPASSE_FOLDER%\new-%RANDOM%%RANDOM%.jsa"
"%IMPASSE_JAVA%" %IMPASSE_FLAGS% -XX:ArchiveClassesAtExit="%IMPASSE_NEW%" %IMPASSE_JAVA_OPTS% -jar "%IMPASSE_JAR%" %*
set "IMPASSE_STATUS=%ERRORLEVEL%"
if not exist "%IMPASSE_NEW%" exit /b %IMPASSE_STATUS%
if "%IMPASSE_STATUS%"=="0" move /y "%IMPASSE_NEW%" "%IMPASSE_ARCHIVE%" >nul 2>nul
if exist "%IMPASSE_NEW%" del /q "%IMPASSE_NEW%" >nul 2>nul
exit /b %IMPASSE_STATUS%

:fast
"%IMPASSE_JAVA%" %IMPASSE_FLAGS% -XX:SharedArchiveFile="%IMPASSE_ARCHIVE%" %IMPASSE_JAVA_OPTS% -jar "%IMPASSE_JAR%" %*
exit /b %ERRORLEVEL%

:plain
"%IMPASSE_JAVA%" %IMPASSE_FLAGS% %IMPASSE_JAVA_OPTS% -jar "%IMPASSE_JAR%" %*
exit /b %ERRORLEVEL%
