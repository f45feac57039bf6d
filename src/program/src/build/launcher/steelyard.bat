@echo off
rem Starts Steelyard on the Java of JAVA_HOME or of the path, 17 or newer.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "%~dp0..\lib\steelyard.jar" io.github.steelyard.cli.Main %*
